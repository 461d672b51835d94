/** Writes CSV as RFC 4180 has it, a part at a time, with no cell a spreadsheet would run as a formula. */
import Papa from "papaparse";
import type { Article, Case, Message } from "../domain/rows";

type Cell = string | number | null;
/** Columns of a CSV, in order, each with what stands in it. Times are ISO 8601 UTC, durations seconds, lists joined by "; ". */
export type CsvColumns<Row> = Record<string, (row: Row) => Cell>;

/** What a spreadsheet may take for a formula, also behind spaces and invisible signs, and in full-width form. Such cells get a leading '. */
const FORMULA = /^(?:[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])/;

/** The header line and then `rows`, in texts of `size` lines each; joined they are the whole file, every line ended by CR LF. */
export function* csvParts<Row>(columns: CsvColumns<Row>, rows: readonly Row[], size = 2_000): Generator<string> {
  const read = Object.values(columns);
  yield `${Papa.unparse([Object.keys(columns)])}\r\n`;
  for (let start = 0; start < rows.length; start += size) {
    const cells = rows.slice(start, start + size).map((row) => read.map((cell) => cell(row)));
    yield `${Papa.unparse(cells, { newline: "\r\n", escapeFormulae: FORMULA })}\r\n`;
  }
}

const time = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

/** One row a message. */
export const MESSAGE_COLUMNS: CsvColumns<Message> = {
  message_id: (m) => m.id,
  conversation_id: (m) => m.conversationId,
  customer_id: (m) => m.customerId,
  account: (m) => m.accountId ?? null,
  channel: (m) => m.channel,
  audience: (m) => m.audience,
  direction: (m) => m.direction,
  at: (m) => time(m.at),
  author: (m) => m.authorHandle,
  author_name: (m) => m.authorName ?? null,
  agent_id: (m) => m.agentId ?? null,
  in_reply_to: (m) => m.inReplyTo ?? null,
  language: (m) => m.lang ?? null,
  deleted_at: (m) => time(m.deletedAt),
  text: (m) => m.text,
};

/** One row a case. */
export const CASE_COLUMNS: CsvColumns<Case> = {
  case_id: (c) => c.id,
  customer_id: (c) => c.customerId,
  account: (c) => c.accountId ?? null,
  status: (c) => c.status,
  status_at: (c) => time(c.statusAt),
  tags: (c) => c.tags.join("; "),
  opened_at: (c) => time(c.openedAt),
  opened_by: (c) => c.openedBy ?? null,
  assignee_id: (c) => c.assigneeId ?? null,
  last_inbound_at: (c) => time(c.lastInboundAt),
  last_outbound_at: (c) => time(c.lastOutboundAt),
  first_response_at: (c) => time(c.firstResponseAt),
  unanswered: (c) => c.unanswered.length,
  waiting_since: (c) => time(c.waitingSince),
  solved_at: (c) => time(c.solvedAt),
};

/** One row an article, as the importer reads it back. */
export const ARTICLE_COLUMNS: CsvColumns<Article> = {
  id: (a) => a.id,
  title: (a) => a.title,
  body: (a) => a.body,
  tags: (a) => a.tags.join("; "),
  lang: (a) => a.lang,
  url: (a) => a.url ?? null,
  status: (a) => a.status ?? "published",
  audience: (a) => a.audience ?? "public",
  snippet: (a) => a.snippet ?? null,
  links: (a) => (a.attachments ?? []).map(({ name, url }) => `${name} ${url}`).join("\n"),
  review_by: (a) => a.reviewBy ?? null,
  topic: (a) => a.topicId ?? null,
  owner_id: (a) => a.ownerId ?? null,
  uses: (a) => a.uses,
  created_at: (a) => time(a.createdAt),
  updated_at: (a) => time(a.updatedAt),
};
