/** When the cases of a long queue are due: reckoned once for each, then only looked up. */
import { useCallback, useMemo } from "react";
import type { Case } from "../../domain/rows";
import { dueOf } from "../../domain/sla/clock";
import { useNow } from "../ui/use-now";
import { useSla } from "./use-sla";

const MINUTE = 60_000;

export interface DueCases {
  /** Overdue, or within the workspace's warning. Another function whenever another answer is possible. */
  isBreaching: (row: Case) => boolean;
  /** What is due first first; what is never due keeps its order at the end. */
  inOrder: (rows: readonly Case[]) => readonly Case[];
}

/** Of these cases; a minute's hand moves it on. */
export function useDue(rows: readonly Case[]): DueCases {
  const sla = useSla();
  const now = useNow(MINUTE);
  const due = useMemo(() => new Map(sla ? rows.map((row) => [row.id, dueOf(row, sla)?.dueAt]) : []), [rows, sla]);
  const until = now + (sla?.warning ?? 0);
  const isBreaching = useCallback((row: Case) => (due.get(row.id) ?? Number.POSITIVE_INFINITY) <= until, [due, until]);
  const inOrder = useCallback(
    (some: readonly Case[]) => {
      const at = (row: Case) => due.get(row.id) ?? Number.MAX_SAFE_INTEGER;
      return some.toSorted((a, b) => at(a) - at(b));
    },
    [due],
  );
  return { isBreaching, inOrder };
}
