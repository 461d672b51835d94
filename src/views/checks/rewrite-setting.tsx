/** Settings: whether a model may rewrite replies, which, and whether it is there. */
import type { VoiceSettings } from "../../domain/tone/voice";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { RadioGroup } from "../ui/radio-group";
import { type Found, useModel } from "./use-rewrite";

/** Says at once where nothing would be offered, and what to do about it. */
export function RewriteSetting({ value }: { value: VoiceSettings["rewrite"] }) {
  const act = useAct();
  const found = useModel(value);
  return (
    <div className="p-stack">
      <RadioGroup
        label={t("checks.rewrite.setting")}
        options={(["off", "browser", "companion"] as const).map((id) => ({ id, label: t(`checks.rewrite.by.${id}`) }))}
        value={value}
        onChange={(by) => void act({ type: "settings.set", setting: { id: "voice", rewrite: by } }, t("checks.settings.saved"))}
      />
      <p className="p-soft">{t("checks.rewrite.setting_words")}</p>
      {value !== "off" && (
        <p className="p-soft" role="status">
          {stateOf(value, found)}
        </p>
      )}
    </div>
  );
}

function stateOf(wanted: "browser" | "companion", found: Found): string {
  if (found === "looking") return "";
  if (found === "away") return t("checks.rewrite.set.away");
  if (found === "none") return t(`checks.rewrite.set.none.${wanted}`);
  return found.kind === "companion" ? t("checks.rewrite.set.there", { model: found.model, host: found.host }) : "";
}
