/** The queue as the person filters it, live. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useMemo, useRef, useState } from "react";
import type { SavedFilter } from "../../domain/queue/saved";
import {
  inView,
  type Looker,
  type Narrowing,
  narrowed,
  nextTurn,
  type QueueSort,
  type QueueView,
  sorted,
  viewCounts,
} from "../../domain/queue/view";
import type { Case } from "../../domain/rows";
import { queue } from "../../store/queries";
import { useDue } from "../sla/use-due";
import { useBulkRun } from "./bulk-run";
import { idsWith, type Texts, useTexts } from "./use-texts";

/** How one looks at it. */
export type Look = Pick<SavedFilter, "view" | "sort" | "narrow">;

export interface QueueState extends Look {
  /** Undefined while it is first read. */
  rows: readonly Case[] | undefined;
  /** How many there are in each view. */
  counts: Record<QueueView, number>;
  /** How many there are for each saved filter, by its id. */
  savedCounts: ReadonlyMap<string, number>;
  /** How many are in the queue in all, put off or not. */
  total: number;
  setView: (view: QueueView) => void;
  setSort: (sort: QueueSort) => void;
  /** Lays these over what is asked for; undefined asks for nothing. */
  setNarrow: (change: { [K in keyof Narrowing]: Narrowing[K] | undefined }) => void;
  setLook: (look: Look) => void;
}

const NONE: readonly Case[] = [];
/** The longest a timer may wait, milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Everything in the queue, and what of it is left, for the agent who looks. */
export function useQueue(me: string | undefined, saved: readonly SavedFilter[]): QueueState {
  const [look, setLook] = useState<Look>({ view: "all", sort: "wait", narrow: {} });
  const { view, sort, narrow } = look;
  const rows = useCases();
  const now = useTurns(rows);
  const { isBreaching, inOrder } = useDue(rows ?? NONE);
  const looker = useMemo(() => ({ me, now, isBreaching }), [me, now, isBreaching]);
  const texts = useTexts(rows, Boolean(narrow.words) || saved.some((one) => one.narrow.words));
  const all = rows ?? NONE;
  // Each apart: another view of fifty thousand counts nothing anew.
  const left = useMemo(() => leftOf(all, narrow, texts), [all, narrow, texts]);
  const counts = useMemo(() => viewCounts(left, looker), [left, looker]);
  const shown = useMemo(() => {
    const seen = inView(left, view, looker);
    return view === "breaching" && sort === "wait" ? inOrder(seen) : sorted(seen, sort);
  }, [left, view, sort, looker, inOrder]);
  const savedCounts = useMemo(() => new Map(saved.map((one) => [one.id, countOf(all, one, texts, looker)])), [all, saved, texts, looker]);
  return {
    ...look,
    rows: rows && shown,
    counts,
    savedCounts,
    total: all.length,
    setView: (next) => setLook((before) => ({ ...before, view: next })),
    setSort: (next) => setLook((before) => ({ ...before, sort: next })),
    setNarrow: (change) => setLook((before) => ({ ...before, narrow: asked({ ...before.narrow, ...change }) })),
    setLook,
  };
}

const asked = (narrow: { [K in keyof Narrowing]: Narrowing[K] | undefined }): Narrowing =>
  Object.fromEntries(Object.entries(narrow).filter(([, value]) => value));

const leftOf = (rows: readonly Case[], narrow: Narrowing, texts: Texts | undefined) =>
  narrowed(rows, narrow, idsWith(rows, narrow.words, texts));

const countOf = (rows: readonly Case[], { view, narrow }: SavedFilter, texts: Texts | undefined, looker: Looker) =>
  inView(leftOf(rows, narrow, texts), view, looker).length;

/** The cases, live; but while many are changed at once they stay as they were: else each portion would have all of them read anew. */
function useCases(): readonly Case[] | undefined {
  const isHeld = useBulkRun((run) => run.isBusy);
  const kept = useRef<Case[]>();
  return useLiveQuery(async () => {
    if (!isHeld || !kept.current) kept.current = await queue();
    return kept.current;
  }, [isHeld]);
}

/** The time by which the queue was last another: when somebody comes back into it or is to be followed up, it is that moment. */
function useTurns(rows: readonly Case[] | undefined): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const next = rows && nextTurn(rows, now);
    if (next === undefined) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(Math.max(0, next - Date.now()), LONGEST));
    return () => clearTimeout(timer);
  }, [rows, now]);
  return now;
}
