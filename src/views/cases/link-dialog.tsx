/** Linking a case with another, of whichever customer. */
import { useLiveQuery } from "dexie-react-hooks";
import { useDeferredValue, useState } from "react";
import { casesLike } from "../../store/queries/other-cases";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { SearchField } from "../ui/search-field";
import { Spinner } from "../ui/spinner";
import type { CaseDialogProps } from "./case-props";
import { caseWords } from "./case-words";

/** Offered at a time. */
const SHOWN = 20;

/** Cases found by their customer's name: linked by one press, and unlinked by another. */
export function LinkDialog({ current, onClose }: CaseDialogProps) {
  const act = useAct();
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words.trim());
  const found = useLiveQuery(() => casesLike(asked, current, SHOWN), [asked, current]);
  return (
    <Dialog isOpen onClose={onClose} title={t("cases.link_title")} actions={<Button onPress={onClose}>{t("ui.close")}</Button>}>
      <SearchField label={t("cases.link_search")} value={words} onChange={setWords} />
      {!found && <Spinner />}
      {found?.length === 0 && <p>{t("cases.link_none")}</p>}
      <ul className="p-plain-list p-case-links">
        {found?.map(({ row, customer }) => {
          const isOn = (current.links ?? []).includes(row.id);
          const name = customer.name || `@${customer.handle}`;
          return (
            <li key={row.id}>
              <span className="p-case-link">
                <bdi>{name}</bdi> <span className="p-soft">{caseWords(row)}</span>
              </span>
              <Button
                size="s"
                aria-label={t(isOn ? "cases.unlink_one" : "cases.link_one", { name })}
                onPress={() =>
                  void act(
                    { type: "case.link", caseId: current.id, otherId: row.id, isOn: !isOn },
                    t(isOn ? "cases.unlinked" : "cases.linked"),
                  )
                }
              >
                {t(isOn ? "cases.unlink" : "cases.link_do")}
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
