/** Language and colours. */
import { useLiveQuery } from "dexie-react-hooks";
import { setting } from "../../store/queries";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Section } from "../ui/page-body";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";

/** A language's own name is the same whatever Perch speaks. */
const OWN_NAMES = { en: "English", es: "Español", ar: "العربية" };
const THEMES = ["auto", "light", "dim", "dark"] as const;

/** Both take effect at once. */
export function AppearanceSection() {
  const act = useAct();
  const panel = useLiveQuery(() => setting("panel"));
  return (
    <Section title={t("settings.appearance")}>
      {panel && (
        <div className="p-stack">
          <Select
            label={t("settings.language")}
            options={[
              { id: "auto", label: t("settings.language_auto") },
              { id: "en", label: OWN_NAMES.en },
              { id: "es", label: OWN_NAMES.es },
              { id: "ar", label: OWN_NAMES.ar },
            ]}
            value={panel.language}
            onChange={(language) => void act({ type: "settings.set", setting: { id: "panel", language } })}
          />
          <div className="p-field">
            <span className="p-label">{t("settings.theme")}</span>
            <div>
              <Segmented
                label={t("settings.theme")}
                options={THEMES.map((id) => ({ id, label: t(`settings.theme.${id}`) }))}
                value={panel.theme}
                onChange={(theme) => void act({ type: "settings.set", setting: { id: "panel", theme } })}
              />
            </div>
            <span className="p-description">{t("settings.theme_words")}</span>
          </div>
        </div>
      )}
    </Section>
  );
}
