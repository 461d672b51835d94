/** Doing what macros say, once their text stands in X's composer, or at once where they have none: one press, one Undo. */
import { run } from "../../commands/run";
import { runAll } from "../../commands/run-all";
import type { Command, Rejection } from "../../domain/commands";
import { commandsOf } from "../../domain/macros/actions";
import type { Case, Customer, Message } from "../../domain/rows";
import { setting } from "../../store/queries";
import { macrosOf } from "../../store/queries/macros";
import type { PageLink } from "../panel/page-link";
import { REFUSED } from "../panel/use-act";
import { loadEngine } from "../replies/knowledge";
import { t } from "../text";
import { number } from "../ui/number";
import { showToast } from "../ui/toast";

export interface ApplyTo {
  customer: Customer;
  current?: Case | undefined;
  /** What it answers. */
  message?: Message | undefined;
  /** The customer's, as far as they are loaded: for which words it is used is learned from what was said so far. */
  messages?: readonly Message[];
  link: PageLink;
  /** The text waits for approval: then the status stays, for the customer has no answer yet. */
  isSubmitted?: boolean;
}

/** Runs the actions of these macros, notes their use, and says so. Never throws: what went wrong is said aloud. */
export async function applyMacros(ids: readonly string[], to: ApplyTo): Promise<void> {
  try {
    await apply(ids, to);
  } catch (error) {
    void showToast(t("panel.refused.failed", { why: error instanceof Error ? error.message : String(error) }), { tone: "bad" });
  }
}

async function apply(ids: readonly string[], { customer, current, message, messages = [], link, isSubmitted }: ApplyTo): Promise<void> {
  const [macros, { agentId }, engine] = await Promise.all([macrosOf(ids), setting("agent"), loadEngine()]);
  const all = macros.flatMap(({ actions }) => actions);
  const actions = isSubmitted ? all.filter((action) => action.do !== "status") : all;
  // A closed case takes nothing more.
  const isTaking = current !== undefined && current.status !== "closed";
  const caseId = isTaking ? current.id : actions.length > 0 ? await opened(customer.id) : undefined;
  const terms = message ? engine.wordsOf(engine.soFar(messages, message)) : [];
  const about = { customerId: customer.id, ...(caseId !== undefined && { caseId }), ...(message && { messageId: message.id }) };
  const uses = macros.map(({ id }): Command => ({ type: "macro.apply", macroId: id, ...about, terms }));
  const outcome = await held([...(caseId === undefined ? [] : commandsOf(actions, caseId, agentId)), ...uses], link);
  const names = macros.map(({ name }) => name).join(", ");
  const refused = outcome.refused.filter(({ reason }) => reason !== "already");
  if (actions.length === 0 && all.length === 0 && refused.length === 0) return;
  const words = [
    t("macros.applied", { name: names }),
    ...(all.length > actions.length ? [t("macros.status_later")] : []),
    ...refusals(refused),
  ].join(" ");
  const takeBack = async () => {
    const back = await held(outcome.undo, link);
    if (back.refused.length > 0) void showToast(refusals(back.refused).join(" "), { tone: "bad" });
  };
  const undo = outcome.undo.length > 0 ? { undo: () => void takeBack() } : {};
  void showToast(words, { ...undo, ...(!undo.undo && refused.length > 0 && { tone: "bad" as const }) });
}

/** The id of a case for a customer who has none, as far as one may be opened. */
async function opened(customerId: string): Promise<string | undefined> {
  const outcome = await run({ type: "case.open", customerId });
  if (outcome.ok) return outcome.events[0]?.caseId;
  return outcome.rejection.reason === "already" ? outcome.rejection.detail : undefined;
}

async function held(commands: readonly Command[], link: PageLink) {
  const outcome = await runAll(commands);
  if (outcome.customers.length > 0) link.changed(outcome.customers);
  return outcome;
}

const refusals = (refused: readonly Rejection[]): string[] =>
  refused[0] ? [t("macros.refused", { count: refused.length, n: number(refused.length), why: t(REFUSED[refused[0].reason]) })] : [];
