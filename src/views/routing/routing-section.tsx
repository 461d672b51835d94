/** Settings of routing: rules, and the formulas of influence and priority. */
import { useLiveQuery } from "dexie-react-hooks";
import { setting } from "../../store/queries";
import { OfManagers } from "../settings/of-managers";
import { t } from "../text";
import { Section } from "../ui/page-body";
import "./routing.css";
import { RuleList } from "./rule-list";
import { ScoringForm } from "./scoring-form";
import { ShamingForm } from "./shaming-form";
import { useChoices } from "./use-choices";

/** The section. */
export default function RoutingSection() {
  const routing = useLiveQuery(() => setting("routing"));
  const choices = useChoices();
  if (!routing || !choices) return null;
  return (
    <Section title={t("routing.title")} description={t("routing.title_words")}>
      <OfManagers>
        <div className="p-stack">
          <h3 className="p-label">{t("routing.rules")}</h3>
          <RuleList rules={routing.rules} choices={choices} />
          <h3 className="p-label">{t("routing.formulas")}</h3>
          <ScoringForm routing={routing} />
          <h3 className="p-label">{t("routing.shaming")}</h3>
          <ShamingForm shaming={routing.shaming} />
        </div>
      </OfManagers>
    </Section>
  );
}
