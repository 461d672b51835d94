/** What was done at once, as it is told to who listens: the rows it wrote, so that a panel that stands right before need not ask. */
import type { PulledRow, News as ToldNews } from "../../contracts/sync";
import { rowsFor } from "../sync/own";

export interface News {
  epoch: string;
  /** For a panel that has everything up to this version. */
  after: number;
  version: number;
  /** As they stand at `version`, each once. */
  rows: readonly PulledRow[];
  /** Of the outboxes that brought it, the last entry that is in it, by client. */
  lastSeqs: ReadonlyMap<string, number>;
}

/** The most characters of rows that are told; more is pulled. */
const MOST = 100_000;

/** News as it is passed on, or undefined where it is too much. */
export const told = (news: News): News | undefined =>
  news.rows.reduce((sum, { key, data }) => sum + key.length + (data?.length ?? 0), 0) > MOST ? undefined : news;

/** What was not told yet with what came now, as one; undefined where they don't follow each other, or are too much. */
export function joined(before: News, now: News): News | undefined {
  if (now.epoch === before.epoch && now.version <= before.version) return before;
  if (now.epoch !== before.epoch || now.after !== before.version) return;
  const rows = new Map([...before.rows, ...now.rows].map((row) => [row.key, row]));
  const lastSeqs = new Map([...before.lastSeqs, ...now.lastSeqs]);
  return told({ ...now, after: before.after, rows: [...rows.values()], lastSeqs });
}

/** News as one panel is told it: without rows that are another agent's own. */
export const newsFor = ({ lastSeqs, rows, ...news }: News, agentId: string, clientId = ""): ToldNews => ({
  ...news,
  rows: rowsFor(agentId, rows),
  lastSeq: lastSeqs.get(clientId) ?? 0,
});
