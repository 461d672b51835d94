/** How views write: one command, then its message, its Undo, and word to the marks on the page. */
import { useCallback } from "react";
import type { Command, Rejection } from "../../domain/commands";
import { t } from "../text";
import { showToast } from "../ui/toast";
import { usePageLink } from "./page-link";

/** What to say of each refusal. */
export const REFUSED = {
  not_found: "panel.refused.not_found",
  already: "panel.refused.already",
  empty: "panel.refused.empty",
  too_long: "panel.refused.too_long",
  invalid: "panel.refused.invalid",
  closed: "panel.refused.closed",
  not_allowed: "panel.refused.not_allowed",
  needs_approval: "panel.refused.needs_approval",
  own: "panel.refused.own",
  decided: "panel.refused.decided",
  no_space: "panel.refused.no_space",
  unavailable: "panel.refused.unavailable",
} as const satisfies Record<Rejection["reason"], string>;

/** The write path brings schemas and rules that the first paint does not need. */
const loadRun = () => import("../../commands/run");

/** Runs a command. With `done`, says so and offers Undo where there is one. Resolves true when it was done; a refusal is said aloud. */
export type Act = (command: Command, done?: string) => Promise<boolean>;

/** The views' way to run commands. */
export function useAct(): Act {
  const link = usePageLink();
  return useCallback(
    async (command, done) => {
      const attempt = async (one: Command) => {
        try {
          const { run } = await loadRun();
          const outcome = await run(one);
          if (!outcome.ok) {
            void showToast(t(REFUSED[outcome.rejection.reason]), { tone: "bad" });
            return;
          }
          const ids = new Set(outcome.events.flatMap((event) => (event.customerId ? [event.customerId] : [])));
          if (ids.size > 0) link.changed([...ids]);
          return outcome;
        } catch (error) {
          void showToast(t("panel.refused.failed", { why: error instanceof Error ? error.message : String(error) }), { tone: "bad" });
        }
      };
      const outcome = await attempt(command);
      if (!outcome) return false;
      const { undo } = outcome;
      if (done) {
        const takeBack = async () => {
          for (const one of undo ?? []) await attempt(one);
        };
        void showToast(done, undo && undo.length > 0 ? { undo: () => void takeBack() } : {});
      }
      return true;
    },
    [link],
  );
}
