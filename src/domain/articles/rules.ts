/** The knowledge base: articles are written, edited, put away and fetched back; never destroyed. */
import type { ArticleDraft, CommandOf, Context, Rejection } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import type { Change, Lookup } from "../rows";
import { unitedTags } from "../tags/rules";
import { cleanTag, TAG_LENGTH } from "../tags/tag";

type Write = CommandOf<"article.create" | "article.edit">;
type Put = CommandOf<"article.archive" | "article.restore">;
type Fact = EventOf<"article.created" | "article.edited" | "article.archived" | "article.restored">;

/** The draft with its ends trimmed and its tags once each. */
function clean(draft: ArticleDraft): ArticleDraft {
  const { title, body, tags, lang, url } = draft;
  const kept = unitedTags(tags.map(cleanTag).filter((tag) => tag && tag.length <= TAG_LENGTH));
  return { title: title.trim(), body: body.trim(), tags: kept, lang, ...(url?.trim() ? { url: url.trim() } : {}) };
}

function objection(draft: ArticleDraft): Rejection | undefined {
  if (!draft.title) return { reason: "empty", detail: "title" };
  if (!draft.body) return { reason: "empty", detail: "body" };
}

/** Writing an article needs a title and a body. */
export function decideWrite(get: Lookup, command: Write, context: Context): Decision {
  const { articleId } = command;
  const row = get("articles", articleId);
  if (command.type === "article.create" && row) return { rejection: { reason: "already", detail: row.title } };
  if (command.type === "article.edit" && !row) return { rejection: { reason: "not_found" } };
  const article = clean(command.article);
  const rejection = objection(article);
  if (rejection) return { rejection };
  const type = command.type === "article.create" ? "article.created" : "article.edited";
  return { events: [{ id: context.id, at: context.now, by: context.agentId, type, articleId, article }] };
}

/** An article is put away, or fetched back. */
export function decidePut(get: Lookup, command: Put, context: Context): Decision {
  const { articleId } = command;
  const row = get("articles", articleId);
  if (!row) return { rejection: { reason: "not_found" } };
  const away = command.type === "article.archive";
  if (away === (row.archivedAt !== undefined)) return { rejection: { reason: "already", detail: row.title } };
  const type = away ? "article.archived" : "article.restored";
  return { events: [{ id: context.id, at: context.now, by: context.agentId, type, articleId }] };
}

/** What a fact makes of an article. */
export function evolveArticle(get: Lookup, event: Fact): Change[] {
  const { articleId: id, at } = event;
  const row = get("articles", id);
  if (event.type === "article.created") {
    const made = row ?? { ...event.article, id, createdAt: at, updatedAt: at, uses: 0 };
    return [{ table: "articles", id, row: made }];
  }
  if (!row) return [];
  const { archivedAt: _, ...rest } = row;
  if (event.type === "article.edited") {
    const { url: __, ...kept } = row;
    return [{ table: "articles", id, row: { ...kept, ...event.article, updatedAt: at } }];
  }
  return [{ table: "articles", id, row: event.type === "article.archived" ? { ...rest, archivedAt: at } : rest }];
}
