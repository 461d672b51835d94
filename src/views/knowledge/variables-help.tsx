/** Which variables an article may hold, and what each becomes. */
import { useState } from "react";
import { VARIABLES } from "../../domain/replies/fill";
import { ConditionsHelp } from "../macros/conditions-help";
import { t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";

/** A button that lists them; with `onInsert`, choosing one puts it where the cursor was. */
export function VariablesHelp({ onInsert }: { onInsert?: (variable: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="s" variant="quiet" onPress={() => setOpen(true)}>
        {t("knowledge.variables")}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t("knowledge.variables")}>
        <p className="p-soft">{t("knowledge.variables_words")}</p>
        <ul className="p-variables">
          {VARIABLES.map((name) => {
            const variable = `{{${name}}}`;
            return (
              <li key={name}>
                <code dir="ltr">{variable}</code>
                <span className="p-soft">{t(`knowledge.variable.${name}`)}</span>
                {onInsert && (
                  <Button
                    size="s"
                    aria-label={t("knowledge.insert_named", { variable })}
                    onPress={() => {
                      setOpen(false);
                      onInsert(variable);
                    }}
                  >
                    {t("knowledge.insert")}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        <ConditionsHelp />
      </Dialog>
    </>
  );
}
