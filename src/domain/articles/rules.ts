/** The knowledge base: articles are written, edited, put away and fetched back; never destroyed. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import type { Change, Lookup } from "../rows";
import { articleObjection, cleanArticle } from "./clean";

type Write = CommandOf<"article.create" | "article.edit">;
type Put = CommandOf<"article.archive" | "article.restore">;
type Fact = EventOf<"article.created" | "article.edited" | "article.archived" | "article.restored">;

/** Writing an article needs a title and a body. */
export function decideWrite(get: Lookup, command: Write, context: Context): Decision {
  const { articleId } = command;
  const row = get("articles", articleId);
  if (command.type === "article.create" && row) return { rejection: { reason: "already", detail: row.title } };
  if (command.type === "article.edit" && !row) return { rejection: { reason: "not_found" } };
  const article = cleanArticle(command.article);
  const rejection = articleObjection(article);
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
  if (event.type === "article.edited") {
    const { createdAt, archivedAt, uses } = row;
    return [
      {
        table: "articles",
        id,
        row: { ...event.article, id, createdAt, updatedAt: at, uses, ...(archivedAt !== undefined && { archivedAt }) },
      },
    ];
  }
  const { archivedAt: _, ...rest } = row;
  return [{ table: "articles", id, row: event.type === "article.archived" ? { ...rest, archivedAt: at } : rest }];
}
