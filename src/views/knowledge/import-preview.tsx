/** What an import will add, and what in the files could not be read. */
import type { ArticleDraft } from "../../domain/commands";
import { t } from "../text";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { languageName } from "../ui/time";
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

/** First the trouble, then the articles. */
export function ImportPreview({ read, fresh }: { read: readonly ReadFile[]; fresh: readonly ArticleDraft[] }) {
  return (
    <>
      {read.map((file) => (
        <Errors key={file.name} file={file} />
      ))}
      <h3 className="p-import-title">{t("knowledge.import_found", { count: fresh.length, n: number(fresh.length) })}</h3>
      <ul className="p-import-list">
        {fresh.slice(0, SHOWN).map((article, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may hold the same article
          <li key={i}>
            <bdi>{article.title}</bdi>
            <span className="p-soft">{[languageName(article.lang), ...article.tags].join(" · ")}</span>
          </li>
        ))}
      </ul>
      {fresh.length > SHOWN && <p className="p-soft">{t("knowledge.import_more", { n: number(fresh.length - SHOWN) })}</p>}
    </>
  );
}
