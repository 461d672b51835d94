/** How an article came to say what it says: any two of its versions side by side, and the way back to one. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { type ArticlePart, partsOf, type Revision, withWordsOf } from "../../domain/articles/revisions";
import { draftOf } from "../../domain/articles/row";
import { isConnector } from "../../domain/connectors/connector";
import type { Article } from "../../domain/rows";
import { revisions } from "../../store/queries/revisions";
import "../approvals/approvals.css";
import { Diff } from "../approvals/diff";
import { nameOf } from "../cases/assignee";
import { useAct } from "../panel/use-act";
import { useDesk } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { IconButton } from "../ui/icon-button";
import { Select } from "../ui/select";
import { Spinner } from "../ui/spinner";
import { dateTime } from "../ui/time";

interface ArticleHistoryProps {
  article: Article;
  onDone: () => void;
}

/** The page: the last change at first. */
export function ArticleHistory({ article, onDone }: ArticleHistoryProps) {
  const known = useLiveQuery(() => revisions(article.id), [article.id]);
  return (
    <div className="p-body">
      <header className="p-editor-head">
        <IconButton icon="back" label={t("knowledge.back_to_article")} onPress={onDone} />
        <h1 className="p-body-title">{t("knowledge.history_of", { title: article.title })}</h1>
      </header>
      {!known ? (
        <Spinner />
      ) : known.length === 0 ? (
        <EmptyState title={t("knowledge.no_history")} />
      ) : (
        <Versions known={known} article={article} />
      )}
    </div>
  );
}

function Versions({ known, article }: { known: readonly Revision[]; article: Article }) {
  const { who } = useDesk();
  const act = useAct();
  const [chosen, choose] = useState<{ before?: string; after?: string }>({});
  const find = (id: string | undefined) => known.find((each) => each.id === id);
  const after = find(chosen.after) ?? (known[0] as Revision);
  const before = find(chosen.before) ?? known[known.indexOf(after) + 1] ?? after;
  const label = ({ at, by, isFirst }: Revision) =>
    t(isFirst ? "knowledge.written_by" : "knowledge.changed_by", {
      when: dateTime(at),
      name: isConnector(by) ? t("connectors.author") : nameOf(by, who),
    });
  const options = known.map((each) => ({ id: each.id, label: label(each) }));
  const restore = () =>
    act(
      { type: "article.edit", articleId: article.id, article: withWordsOf(draftOf(article), before.article) },
      t("knowledge.restored_version"),
    );
  const [old, now] = [partsOf(before.article), partsOf(after.article)];
  const changed = (Object.keys(old) as ArticlePart[]).filter((part) => old[part] !== now[part]);
  const current = partsOf(article);
  const isCurrent = (Object.keys(old) as ArticlePart[]).every((part) => old[part] === current[part]);
  return (
    <div className="p-stack p-versions">
      <div className="p-editor-two">
        <Select
          label={t("knowledge.version_before")}
          options={options}
          value={before.id}
          onChange={(id) => choose({ ...chosen, before: id })}
        />
        <Select
          label={t("knowledge.version_after")}
          options={options}
          value={after.id}
          onChange={(id) => choose({ ...chosen, after: id })}
        />
      </div>
      {changed.length === 0 && <p className="p-soft">{t(known.length === 1 ? "knowledge.one_version" : "knowledge.same_words")}</p>}
      {changed.map((part) => (
        <section key={part} aria-label={t(`knowledge.part.${part}`)}>
          <h2 className="p-label">{t(`knowledge.part.${part}`)}</h2>
          <Diff before={old[part]} after={now[part]} />
        </section>
      ))}
      {!known.at(-1)?.isFirst && <p className="p-soft">{t("knowledge.older_versions")}</p>}
      {!isCurrent && (
        <div>
          <Button icon="undo" onPress={() => void restore()}>
            {t("knowledge.restore_version", { when: dateTime(before.at) })}
          </Button>
        </div>
      )}
    </div>
  );
}
