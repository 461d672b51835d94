/** The knowledge base: find, write, import and put away the articles that replies are suggested from. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import type { Article } from "../../domain/rows";
import { articles } from "../../store/queries";
import { currentLanguage } from "../text";
import { Spinner } from "../ui/spinner";
import { ArticleEditor } from "./article-editor";
import { KnowledgeList } from "./knowledge-list";
import "./knowledge.css";

/** Which article is being written: undefined none, null a new one. */
type Editing = Article | null | undefined;

/** The list, or the article being written. */
export default function KnowledgePage() {
  const all = useLiveQuery(() => articles({ archived: true }));
  const [editing, setEditing] = useState<Editing>();
  if (!all) return <Spinner />;
  if (editing === undefined) return <KnowledgeList all={all} onOpen={setEditing} onNew={() => setEditing(null)} />;
  const saved = editing ?? { title: "", body: "", tags: [], lang: currentLanguage() };
  return <ArticleEditor key={editing?.id} articleId={editing?.id} saved={saved} onDone={() => setEditing(undefined)} />;
}
