/** What an import will add, and what in the files could not be read. */
import type { ArticleDraft } from "../../domain/commands";
import type { ImportStep } from "../../domain/knowledge/plan-import";
import { useMayRun } from "../settings/of-managers";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { languageName } from "../ui/time";
import type { Chosen } from "./do-import";
import { ImportConflict } from "./import-conflict";
import type { ReadFile } from "./read-files";

const SHOWN = 50;

function Errors({ file }: { file: ReadFile }) {
  if (file.failure) return <ErrorNotice title={file.name}>{t(`knowledge.import_file.${file.failure}`)}</ErrorNotice>;
  if (file.errors.length === 0) return null;
  return (
    <ErrorNotice
      tone="warn"
      title={t("knowledge.import_lines", { file: file.name, count: file.errors.length, n: number(file.errors.length) })}
    >
      <ul className="p-import-errors">
        {file.errors.slice(0, SHOWN).map((error) => (
          <li key={`${error.line} ${error.reason}`}>
            {t("knowledge.import_line", { line: number(error.line) })} {t(`knowledge.import_problem.${error.reason}`)}
          </li>
        ))}
      </ul>
      {file.errors.length > SHOWN && t("knowledge.import_more", { n: number(file.errors.length - SHOWN) })}
    </ErrorNotice>
  );
}

const KINDS = ["new", "changed", "unchanged", "conflict", "gone"] as const;

export interface ImportPreviewProps {
  read: readonly ReadFile[];
  steps: readonly ImportStep[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  isDisabled: boolean;
}

/** First the trouble, then what will be done, then what only a person can decide. */
export function ImportPreview({ read, steps, chosen, onChoose, isDisabled }: ImportPreviewProps) {
  const mayRun = useMayRun();
  const of = <K extends ImportStep["kind"]>(kind: K) =>
    steps.filter((step): step is Extract<ImportStep, { kind: K }> => step.kind === kind);
  const conflicts = of("conflict").filter(({ because }) => mayRun || because !== "archived");
  const gone = of("gone");
  const counts = KINDS.flatMap((kind) => {
    const count = of(kind).length;
    return count > 0 ? [t(`knowledge.import_kind.${kind}`, { count, n: number(count) })] : [];
  });
  return (
    <>
      {read.map((file) => (
        <Errors key={file.name} file={file} />
      ))}
      <p className="p-import-title" role="status">
        {counts.join(" · ") || t("knowledge.import_none")}
      </p>
      <Titles articles={[...of("new"), ...of("changed")].map(({ article }) => article)} />
      {conflicts.length > 0 && (
        <section className="p-stack" aria-label={t("knowledge.import_conflicts")}>
          <p className="p-soft">{t("knowledge.import_conflicts")}</p>
          {conflicts.length > 1 && (
            <Checkbox
              label={t("knowledge.import_take_all")}
              isSelected={conflicts.every(({ row }) => chosen.conflicts.has(row.id))}
              onChange={(all) => onChoose({ ...chosen, conflicts: new Set(all ? conflicts.map(({ row }) => row.id) : []) })}
              isDisabled={isDisabled}
            />
          )}
          {conflicts.slice(0, SHOWN).map((step) => (
            <ImportConflict
              key={step.row.id}
              step={step}
              isTaken={chosen.conflicts.has(step.row.id)}
              isDisabled={isDisabled}
              onTake={(isTaken) => {
                const others = [...chosen.conflicts].filter((id) => id !== step.row.id);
                onChoose({ ...chosen, conflicts: new Set(isTaken ? [...others, step.row.id] : others) });
              }}
            />
          ))}
          {conflicts.length > SHOWN && <p className="p-soft">{t("knowledge.import_more", { n: number(conflicts.length - SHOWN) })}</p>}
        </section>
      )}
      {gone.length > 0 && (
        <section className="p-stack">
          {mayRun && (
            <Checkbox
              label={t("knowledge.import_gone", { count: gone.length, n: number(gone.length) })}
              isSelected={chosen.gone}
              onChange={(isGone) => onChoose({ ...chosen, gone: isGone })}
              isDisabled={isDisabled}
            />
          )}
          <Titles articles={gone.map(({ row }) => row)} />
        </section>
      )}
    </>
  );
}

function Titles({ articles }: { articles: readonly ArticleDraft[] }) {
  return (
    <>
      <ul className="p-import-list">
        {articles.slice(0, SHOWN).map((article, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same title
          <li key={i}>
            <bdi>{article.title}</bdi>
            <span className="p-soft">{[languageName(article.lang), ...article.tags].join(" · ")}</span>
          </li>
        ))}
      </ul>
      {articles.length > SHOWN && <p className="p-soft">{t("knowledge.import_more", { n: number(articles.length - SHOWN) })}</p>}
    </>
  );
}
