/** The knowledge base: find, write, import and put away the articles that replies are suggested from. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { draftOf, topicOf } from "../../domain/articles/row";
import type { ArticleDraft } from "../../domain/commands";
import type { Article } from "../../domain/rows";
import { articles } from "../../store/queries";
import { currentLanguage } from "../text";
import { Spinner } from "../ui/spinner";
import { ArticleEditor } from "./article-editor";
import { ArticleHistory } from "./article-history";
import { GapsView } from "./gaps-view";
import { KnowledgeList } from "./knowledge-list";
import "./knowledge.css";
import type { KnowledgePart } from "./knowledge-nav";
import { ReportView } from "./report-view";

/** What is shown instead of the list: an article being written or its past, or the beginning of a new one. */
type Editing = { article: Article; isPast?: boolean } | { start: ArticleDraft; name?: string };

/** The same in a language it is not there in yet. */
function translationOf(article: Article, all: readonly Article[]): ArticleDraft {
  const topicId = topicOf(article);
  const has = new Set(all.filter((each) => topicOf(each) === topicId).map(({ lang }) => lang));
  const lang = all.find((each) => !has.has(each.lang))?.lang ?? (has.has("es") ? "en" : "es");
  const { source: _, ...draft } = draftOf(article);
  return { ...draft, lang, topicId, status: "draft" };
}

/** The list, or the article being written. */
export default function KnowledgePage() {
  const all = useLiveQuery(() => articles({ archived: true }));
  const [editing, setEditing] = useState<Editing>();
  const [part, setPart] = useState<KnowledgePart>("articles");
  if (!all) return <Spinner />;
  const back = () => setEditing(undefined);
  const open = (article: Article) => setEditing({ article });
  if (!editing) {
    const start = { title: "", body: "", tags: [], lang: currentLanguage() };
    if (part === "gaps") return <GapsView onGo={setPart} onWrite={(from, name) => setEditing({ start: from, name })} />;
    if (part === "report") return <ReportView all={all} onGo={setPart} onOpen={open} />;
    return <KnowledgeList all={all} onOpen={open} onNew={() => setEditing({ start })} onGo={setPart} />;
  }
  const given = "article" in editing ? editing.article : undefined;
  const article = given && (all.find(({ id }) => id === given.id) ?? given);
  if (article && "isPast" in editing && editing.isPast) return <ArticleHistory article={article} onDone={() => open(article)} />;
  const saved = "article" in editing ? draftOf(editing.article) : editing.start;
  return (
    <ArticleEditor
      key={article?.id ?? saved.topicId}
      name={"name" in editing ? editing.name : undefined}
      article={article}
      saved={saved}
      all={all}
      onDone={back}
      onOpen={open}
      onTranslate={(from) => setEditing({ start: translationOf(from, all) })}
      onHistory={(of) => setEditing({ article: of, isPast: true })}
    />
  );
}
