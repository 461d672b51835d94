/** An article that says something else here than where it comes from. */
import { type ArticlePart, partsOf } from "../../domain/articles/revisions";
import type { ImportStep } from "../../domain/knowledge/plan-import";
import "../approvals/approvals.css";
import { Diff } from "../approvals/diff";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { Disclosure } from "../ui/disclosure";

interface ImportConflictProps {
  step: Extract<ImportStep, { kind: "conflict" }>;
  isTaken: boolean;
  isDisabled: boolean;
  onTake: (isTaken: boolean) => void;
}

/** What would change, and whether it shall. */
export function ImportConflict({ step: { row, article, because }, isTaken, isDisabled, onTake }: ImportConflictProps) {
  const [here, there] = [partsOf(row), partsOf(article)];
  const changed = (Object.keys(here) as ArticlePart[]).filter((part) => here[part] !== there[part]);
  return (
    <div className="p-import-conflict">
      <Checkbox label={t("knowledge.import_take", { title: row.title })} isSelected={isTaken} onChange={onTake} isDisabled={isDisabled} />
      <Disclosure title={t(`knowledge.import_because.${because}`)}>
        {changed.map((part) => (
          <section key={part} aria-label={t(`knowledge.part.${part}`)}>
            <h4 className="p-label">{t(`knowledge.part.${part}`)}</h4>
            <Diff before={here[part]} after={there[part]} />
          </section>
        ))}
      </Disclosure>
    </div>
  );
}
