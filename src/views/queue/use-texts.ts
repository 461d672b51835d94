/** Words in names, handles, tags and messages of the queue: read once, when first asked for, then looked through in memory. */
import { useEffect, useRef, useState } from "react";
import type { Case } from "../../domain/rows";
import { queueDetails } from "../../store/queries";

/** Cases read at a time. */
const PAGE = 2_000;

/** By case id, in lower case; a new map whenever something was read. */
export type Texts = ReadonlyMap<string, string>;

const keyOf = ({ id, unanswered }: Case) => `${id} ${unanswered.at(-1)?.id ?? ""}`;

/** What stands in these cases; undefined until it is wanted and read. Only what is new is read again. */
export function useTexts(rows: readonly Case[] | undefined, isWanted: boolean): Texts | undefined {
  const byKey = useRef(new Map<string, string>());
  const [texts, setTexts] = useState<Texts>();
  useEffect(() => {
    if (!isWanted || !rows) return;
    let isOver = false;
    const read = async () => {
      const missing = rows.filter((row) => !byKey.current.has(keyOf(row)));
      for (let i = 0; i < missing.length && !isOver; i += PAGE) {
        const page = missing.slice(i, i + PAGE);
        const details = await queueDetails(page);
        for (const row of page) {
          const { customer, last } = details.get(row.id) ?? {};
          byKey.current.set(keyOf(row), `${customer?.name ?? ""} @${customer?.handle ?? ""} ${last?.text ?? ""}`.toLowerCase());
        }
      }
      if (isOver) return;
      // What has left the queue is let go.
      byKey.current = new Map(rows.map((row) => [keyOf(row), byKey.current.get(keyOf(row)) ?? ""]));
      setTexts(new Map(rows.map((row) => [row.id, byKey.current.get(keyOf(row)) ?? ""])));
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [rows, isWanted]);
  return texts;
}

/** Ids of the cases in which all these words stand; undefined where there are none to look for, or nothing was read yet. */
export function idsWith(rows: readonly Case[], words: string | undefined, texts: Texts | undefined): ReadonlySet<string> | undefined {
  const wanted = (words ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0 || !texts) return undefined;
  const has = (row: Case, word: string) =>
    texts.get(row.id)?.includes(word) || row.tags.some((tag) => tag.toLowerCase().includes(word)) || false;
  return new Set(rows.filter((row) => wanted.every((word) => has(row, word))).map(({ id }) => id));
}
