/** The small language the default conversations are written in, and what turns it into posts. */
import type { PracticePost } from "../dataset";
import { BRAND, CUSTOMERS } from "./customers";

export interface Line {
  /** Handle of the author. */
  by: string;
  /** How long ago: "7m", "3h", "2d". */
  ago: string;
  text: string;
  lang?: string;
  /** Number of the line it answers, from 0; the line before when absent; null answers nobody. */
  to?: number | null;
  /** Number of the conversation whose first post it quotes. */
  quotes?: number;
  reposts?: number;
  more?: Partial<PracticePost>;
}

export interface Script {
  /** 1 and up. Ids follow from it, so it never changes. */
  no: number;
  about: string;
  lines: Line[];
}

const MINUTE = 60_000;
const UNITS: Record<string, number> = { m: MINUTE, h: 60 * MINUTE, d: 1_440 * MINUTE };

/** "3h" as milliseconds. */
export function age(text: string): number {
  const unit = UNITS[text.slice(-1)];
  const amount = Number(text.slice(0, -1));
  if (unit === undefined || Number.isNaN(amount)) throw new Error(`not an age: ${text}`);
  return amount * unit;
}

const IDS = new Map([BRAND, ...CUSTOMERS].map((user) => [user.handle, user.id]));

/** User id of a handle of the default data. Throws for a handle nobody has. */
export function userId(handle: string): string {
  const id = IDS.get(handle);
  if (!id) throw new Error(`nobody is called ${handle}`);
  return id;
}

/** Id of line `line` (from 0) of conversation `no`: the same in every run, and as long as X's. */
export const postId = (no: number, line = 0) => String(2_091_000_000_000_000_000n + BigInt(no) * 1_000_000_000n + BigInt(line) * 4_099n);

/** One conversation as posts, its ages counted back from `now`. */
export function play(script: Script, now: number): PracticePost[] {
  return script.lines.map((line, index) => {
    const to = line.to === undefined ? index - 1 : line.to;
    return {
      id: postId(script.no, index),
      userId: userId(line.by),
      at: now - age(line.ago),
      text: line.text,
      lang: line.lang ?? "en",
      ...(to !== null && to >= 0 && line.reposts === undefined && { replyTo: postId(script.no, to) }),
      ...(line.quotes !== undefined && { quotes: postId(line.quotes) }),
      ...(line.reposts !== undefined && { reposts: postId(line.reposts) }),
      likes: (script.no * 7 + index * 3) % 23,
      views: 40 + ((script.no * 131 + index * 17) % 900),
      ...line.more,
    };
  });
}

/** The brand's own handle, for lines. */
export const US = BRAND.handle;
