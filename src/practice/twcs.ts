/** Plays a file in the "Customer Support on Twitter" format: real questions to real brands, one post a row. */
import Papa from "papaparse";
import type { Dataset, PracticePost, PracticeUser } from "./dataset";
import { hash } from "./ids";

/** A row that could not be played. */
export interface RowProblem {
  /** Line of the file the row starts on, from 1, the header being line 1. */
  line: number;
  problem: string;
}

export interface PlayedFile extends Dataset {
  problems: RowProblem[];
  /** The brands of the file, most posts first. The first one is signed in unless another was asked for. */
  brands: { handle: string; posts: number }[];
}

const COLUMNS = ["tweet_id", "author_id", "inbound", "created_at", "text"] as const;
const NEWEST_IS = 4 * 60_000;

interface Row {
  id: string;
  author: string;
  inbound: boolean;
  at: number;
  text: string;
  answers: string[];
  answeredTo?: string;
}

/** "3.0" and "3" are one id; anything else is none. */
const idOf = (cell: string | undefined) => /^(\d+)(\.0+)?$/.exec((cell ?? "").trim())?.[1];
/** Numbered customers get a handle a handle can be; ids of posts as long as X's, in the order of the file's own. */
const handleOf = (author: string) => (/^\d+$/.test(author) ? `customer_${author}` : author.replace(/\W/g, "_").slice(0, 20));
const userIdOf = (author: string) =>
  /^\d+$/.test(author) ? `17000000${author.padStart(11, "0")}` : `16000${String(hash(author)).padStart(14, "0")}`;
const postIdOf = (id: string) => (id.length >= 17 ? id : String(2_000_000_000_000_000_000n + BigInt(id) * 4_099n));

/**
 * Reads the CSV text. The brand with most posts is signed in, or the one named in `brand` (case does not matter).
 * Times are shifted so that the newest post by or to that brand is four minutes before `now`; what others posted later stands there too. Rows that make no sense are listed in `problems`.
 * @throws when a column is missing, there is no row to play, or `brand` is not in the file.
 */
export function readTwcs(csv: string, options: { brand?: string; now?: number } = {}): PlayedFile {
  const { rows, problems } = readRows(csv);
  const byBrand = new Map<string, number>();
  for (const row of rows) if (!row.inbound) byBrand.set(row.author, (byBrand.get(row.author) ?? 0) + 1);
  const brands = [...byBrand].map(([handle, posts]) => ({ handle, posts })).sort((a, b) => b.posts - a.posts);
  const wanted = options.brand?.replace(/^@/, "").toLowerCase();
  const brand = wanted ? brands.find((one) => one.handle.toLowerCase() === wanted) : brands[0];
  if (!brand) throw new Error(wanted ? `no brand ${options.brand} in the file` : "no post of a brand in the file");

  const newest = (options.now ?? Date.now()) - NEWEST_IS;
  const mentions = `@${brand.handle.toLowerCase()}`;
  const ofBrand = rows.filter((row) => row.author === brand.handle || row.text.toLowerCase().includes(mentions));
  const shift = newest - ofBrand.reduce((last, row) => Math.max(last, row.at), 0);
  const names = new Map(rows.map((row) => [row.author, handleOf(row.author)]));
  const parents = new Map(rows.flatMap((row) => row.answers.map((answer) => [answer, row.id] as const)));
  const known = new Set(rows.map((row) => row.id));

  const posts = rows.map((row): PracticePost => {
    const parent = row.answeredTo ?? parents.get(row.id);
    return {
      id: postIdOf(row.id),
      userId: userIdOf(row.author),
      at: Math.min(row.at + shift, newest),
      text: row.text.replace(/@(\d+)\b/g, (whole, number: string) => `@${names.get(number) ?? handleOf(number) ?? whole}`),
      lang: /\p{Script=Arabic}/u.test(row.text) ? "ar" : "en",
      ...(parent && known.has(parent) && { replyTo: postIdOf(parent) }),
    };
  });
  return { brandId: userIdOf(brand.handle), users: usersOf(rows), posts, dms: [], chats: [], notices: [], problems, brands };
}

function usersOf(rows: Row[]): PracticeUser[] {
  const users = new Map<string, PracticeUser>();
  for (const { author, inbound, at } of rows) {
    if (users.has(author)) continue;
    const handle = handleOf(author);
    users.set(author, {
      id: userIdOf(author),
      handle,
      name: inbound ? `Customer ${author}` : handle.replaceAll("_", " "),
      followers: inbound ? hash(author) % 900 : 20_000 + (hash(author) % 80_000),
      following: hash(handle) % 600,
      joinedAt: at - 86_400_000 * (200 + (hash(author) % 2_000)),
      ...(!inbound && { verified: "business" as const }),
    });
  }
  return [...users.values()];
}

function readRows(csv: string): { rows: Row[]; problems: RowProblem[] } {
  const body = csv.replace(/^\uFEFF/, "");
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  let header: string[] | undefined;
  let line = 1;
  let read = 0;

  Papa.parse<string[]>(body, {
    skipEmptyLines: false,
    step: ({ data, meta, errors }) => {
      const start = line;
      line += body.slice(read, meta.cursor).split("\n").length - 1;
      read = meta.cursor;
      if (data.length === 1 && !data[0]?.trim()) return;
      if (!header) {
        header = data.map((name) => name.trim().toLowerCase());
        const missing = COLUMNS.filter((name) => !header?.includes(name));
        if (missing.length) throw new Error(`columns missing: ${missing.join(", ")}`);
        return;
      }
      const row = errors.length ? (errors[0]?.message ?? "not readable") : readRow(header, data);
      const problem = typeof row === "string" ? row : seen.has(row.id) ? `tweet_id ${row.id} came before` : undefined;
      if (problem !== undefined || typeof row === "string") problems.push({ line: start, problem: problem ?? "" });
      else {
        seen.add(row.id);
        rows.push(row);
      }
    },
  });
  if (!header) throw new Error("the file is empty");
  return { rows, problems };
}

/** A row, or what is wrong with it. */
function readRow(header: string[], data: string[]): Row | string {
  const cell = (name: string) => data[header.indexOf(name)]?.trim();
  const id = idOf(cell("tweet_id"));
  const author = cell("author_id")?.replace(/\.0+$/, "");
  const inbound = cell("inbound")?.toLowerCase();
  const at = Date.parse(cell("created_at") ?? "");
  const text = cell("text")?.replace(/\r\n?/g, "\n");
  if (!id) return "tweet_id is no number";
  if (!author) return "author_id is empty";
  if (inbound !== "true" && inbound !== "false") return "inbound is neither True nor False";
  if (Number.isNaN(at)) return "created_at is no date";
  if (!text) return "text is empty";
  const answeredTo = idOf(cell("in_response_to_tweet_id"));
  const answers = (cell("response_tweet_id") ?? "").split(",").flatMap((one) => idOf(one) ?? []);
  return { id, author, inbound: inbound === "true", at, text, answers, ...(answeredTo && { answeredTo }) };
}
