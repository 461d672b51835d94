/** The report as a table for spreadsheets. Shares are 0 to 1, times ISO 8601 UTC. */
import type { CsvColumns } from "../../contracts/csv";
import type { Usage } from "../../domain/knowledge/usage";

export const USAGE_COLUMNS: CsvColumns<Usage> = {
  article_id: ({ article }) => article.id,
  title: ({ article }) => article.title,
  lang: ({ article }) => article.lang,
  uses: ({ uses }) => uses,
  shown: ({ shown }) => shown,
  taken_of_shown: ({ taken }) => taken,
  words_kept_median: ({ kept }) => kept?.median ?? null,
  words_kept_n: ({ kept }) => kept?.n ?? 0,
  last_used_at: ({ lastUsedAt }) => (lastUsedAt === undefined ? null : new Date(lastUsedAt).toISOString()),
  updated_at: ({ article }) => new Date(article.updatedAt).toISOString(),
  review_by: ({ article }) => article.reviewBy ?? null,
  stale: ({ stale }) => stale.join("; "),
};
