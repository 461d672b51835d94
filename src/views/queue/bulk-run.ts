/** Doing one thing to many cases, and taking it back. */
import { create } from "zustand";
import type { Command, Rejection } from "../../domain/commands";
import type { PageLink } from "../panel/page-link";
import { REFUSED } from "../panel/use-act";
import { t } from "../text";
import { number } from "../ui/number";
import { showToast } from "../ui/toast";

interface BulkRun {
  /** Many cases are being changed. */
  isBusy: boolean;
}

export const useBulkRun = create<BulkRun>(() => ({ isBusy: false }));

interface RunOptions {
  link: PageLink;
  signal?: AbortSignal;
  onProgress?: (tried: number) => void;
}

/** Runs them and says how it went, with one Undo for all of it. */
export async function runBulk(commands: readonly Command[], options: RunOptions): Promise<void> {
  const outcome = await held(commands, options);
  if (!outcome) return;
  const { done, refused, undo } = outcome;
  const words = [t("queue.bulk.done", { count: done, n: number(done) }), ...refusals(refused)].join(" ");
  const takeBack = async () => {
    const back = await held(undo, { link: options.link });
    if (back) say([t("queue.bulk.undone", { count: back.done, n: number(back.done) }), ...refusals(back.refused)].join(" "), back.refused);
  };
  say(words, refused, undo.length > 0 ? () => void takeBack() : undefined);
}

const say = (words: string, refused: readonly Rejection[], undo?: () => void) =>
  void showToast(words, { ...(undo && { undo }), ...(!undo && refused.length > 0 && { tone: "bad" as const }) });

/** How many were refused, and the first reason. */
const refusals = (refused: readonly Rejection[]): string[] =>
  refused[0] ? [t("queue.bulk.refused", { count: refused.length, n: number(refused.length), why: t(REFUSED[refused[0].reason]) })] : [];

async function held(commands: readonly Command[], { link, ...options }: RunOptions) {
  useBulkRun.setState({ isBusy: true });
  try {
    const { runAll } = await import("../../commands/run-all");
    const outcome = await runAll(commands, options);
    if (outcome.customers.length > 0) link.changed(outcome.customers);
    return outcome;
  } catch (error) {
    void showToast(t("panel.refused.failed", { why: error instanceof Error ? error.message : String(error) }), { tone: "bad" });
  } finally {
    useBulkRun.setState({ isBusy: false });
  }
}
