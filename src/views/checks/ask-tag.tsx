/** Before a person is tagged with what X forbids to keep of people. */
import type { Sensitive } from "../../domain/lint/inference";
import { t } from "../text";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { forbidden } from "./tag-warning";

interface AskTagProps {
  tag: string;
  kind: Sensitive;
  onTag: () => void;
  onClose: () => void;
}

/** Says why; tagging all the same takes a deliberate press. */
export default function AskTag({ tag, kind, onTag, onClose }: AskTagProps) {
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={onTag}
      title={t("checks.tag.title", { tag })}
      confirmLabel={t("checks.tag.anyway")}
      danger
    >
      <p>{forbidden(kind)}</p>
    </ConfirmDialog>
  );
}
