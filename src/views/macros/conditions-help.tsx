/** What conditions of a template may ask. */
import { CONDITIONALS } from "../../domain/replies/fill";
import { t } from "../text";

const EXAMPLE = '{% if case.priority == "urgent" %}…{% else %}…{% endif %}';

export function ConditionsHelp() {
  const [before, after] = t("macros.conditions_words").split("{example}");
  return (
    <>
      <h3 className="p-import-title">{t("macros.conditions")}</h3>
      <p className="p-soft">
        {before}
        <code dir="ltr">{EXAMPLE}</code>
        {after}
      </p>
      <ul className="p-variables">
        {CONDITIONALS.map((name) => (
          <li key={name}>
            <code dir="ltr">{name}</code>
            <span className="p-soft">{t(`macros.condition.${name}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
