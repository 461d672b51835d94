/** Something is on its way. */
import { t } from "../text";
import "./spinner.css";

/** Appears only after a short wait, so quick work does not flicker. */
export function Spinner({ label }: { label?: string }) {
  return (
    <div className="p-spinner" role="status">
      <span className="p-label-hidden">{label ?? t("ui.loading")}</span>
    </div>
  );
}
