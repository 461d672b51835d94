/** What Perch keeps of what it sees. */
import { useLiveQuery } from "dexie-react-hooks";
import type { Settings } from "../../domain/rows";
import { setting } from "../../store/queries";
import { Promises } from "../onboarding/promises";
import { usePageLink } from "../panel/page-link";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Disclosure } from "../ui/disclosure";
import { Section } from "../ui/page-body";
import { RadioGroup } from "../ui/radio-group";
import { Switch } from "../ui/switch";
import { OfManagers } from "./of-managers";

/** The choice, XChat, and what Perch reads and never does. */
export function CaptureSection() {
  const act = useAct();
  const link = usePageLink();
  const capture = useLiveQuery(() => setting("capture"));
  const set = async (part: Partial<Omit<Settings["capture"], "id">>) => {
    if (await act({ type: "settings.set", setting: { id: "capture", ...part } })) link.settingsChanged();
  };
  return (
    <Section title={t("settings.capture")}>
      {capture && (
        <OfManagers>
          <div className="p-stack">
            <RadioGroup
              label={t("settings.keep")}
              hideLabel
              options={[
                { id: "mine", label: t("settings.keep_mine"), description: t("settings.keep_mine_words") },
                { id: "all", label: t("settings.keep_all"), description: t("settings.keep_all_words") },
              ]}
              value={capture.keepEverything ? "all" : "mine"}
              onChange={(id) => void set({ keepEverything: id === "all" })}
            />
            <Switch
              label={t("settings.keep_xchat")}
              description={t("settings.keep_xchat_words")}
              isSelected={capture.keepXChat}
              onChange={(keepXChat) => void set({ keepXChat })}
            />
          </div>
        </OfManagers>
      )}
      <Disclosure title={t("welcome.promises")}>
        <Promises />
      </Disclosure>
    </Section>
  );
}
