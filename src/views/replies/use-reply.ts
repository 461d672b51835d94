/** The way of a reply: checked, put into X's composer, verified; else the clipboard, saying so. Nothing here sends. */
import { useCallback, useState } from "react";
import type { InsertAnswer } from "../../contracts/messages";
import type { Check, Finding as Checked } from "../../domain/lint/finding";
import type { Account, Case, Customer, Message, Settings } from "../../domain/rows";
import { links } from "../../x/urls";
import type { Asked } from "../approvals/ask";
import { usePageLink } from "../panel/page-link";
import { useShown } from "../panel/shown";
import { useAct } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import type { Answering } from "./answering";
import { type Draft, useDrafts } from "./drafts";
import { loadEngine } from "./knowledge";
import { offeredFor } from "./offered";

type Failure = Extract<InsertAnswer, { ok: false }>["reason"] | "no_answer";
type Finding = ReturnType<typeof import("./engine")["findPrivate"]>[number];

export type Phase =
  | { kind: "writing" }
  | { kind: "inserting" }
  /** Stopped: a public reply that holds what looks private, or none where its article is for private messages alone. */
  | { kind: "guarded"; draft: Draft; findings: Finding[]; over: readonly Check[] }
  /** Held by what the checks have to say, beside what one has said to pass `over`. */
  | { kind: "held"; draft: Draft; findings: Checked[]; over: readonly Check[] }
  /** Stopped: somebody else has just answered. */
  | { kind: "answered"; draft: Draft; by: Message }
  /** It stands in X's composer and Post can be pressed. */
  | { kind: "inserted" }
  /** It does not stand there; `copied` when it is on the clipboard instead. */
  | { kind: "failed"; draft: Draft; reason: Failure; copied: boolean; over: readonly Check[] };

export interface Reply {
  phase: Phase;
  /** Puts a draft into X's composer. `over`: past these checks; `again`: past who has just answered; `replace` what stands there. */
  insert(draft: Draft, how?: { over?: readonly Check[]; again?: boolean; replace?: boolean }): Promise<void>;
  /** Opens a private conversation with the customer on X with the draft in it. Needs their numeric id. */
  moveToPrivate(draft: Draft): void;
  /** Back to writing. */
  reset(): void;
}

interface UseReply {
  customer: Customer;
  account?: Account | undefined;
  agent?: Settings["agent"] | undefined;
  current?: Case | undefined;
  answering: Answering;
  /** The customer's, as far as they are loaded. */
  messages: readonly Message[];
  who: Who;
}

/** Id of the private reply between two user ids: X names a conversation by both, the smaller first. */
const privately = (customer: string, account = "0") =>
  `private:x_dm:${[customer, account].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).join("-")}`;

/** One reply of one customer. */
export function useReply({ customer, account, agent, current, answering, messages, who }: UseReply): Reply {
  const link = usePageLink();
  const act = useAct();
  const write = useDrafts((drafts) => drafts.write);
  const choose = useShown((shown) => shown.choose);
  const [state, setState] = useState<{ replyId: string; phase: Phase }>();
  const { replyId, audience, message, target } = answering;
  const setPhase = useCallback((phase: Phase) => setState({ replyId, phase }), [replyId]);

  const accept = async (draft: Draft, isSubmitted = false) => {
    if (draft.macroIds) {
      const { applyMacros } = await import("../macros/apply");
      await applyMacros(draft.macroIds, { customer, current, message, messages, link, isSubmitted });
    }
    if (!draft.articleId || !message) return;
    const { soFar, wordsOf } = await loadEngine();
    await act({ type: "suggestion.accept", articleId: draft.articleId, messageId: message.id, terms: wordsOf(soFar(messages, message)) });
  };

  /** What others must approve is submitted instead. */
  const ask = async ({ text }: Draft, over: readonly Check[]): Promise<Asked> => {
    const { askFirst } = await import("../approvals/ask");
    return askFirst(act, { replyId, customer, caseId: current?.id, text }, over);
  };

  const insert: Reply["insert"] = async (draft, how = {}) => {
    if (draft.text.trim() === "") return;
    write(replyId, customer.id, draft);
    if (audience === "public" && draft.isPrivateOnly) return setPhase({ kind: "guarded", draft, findings: [], over: [] });
    if (message && !how.again) {
      const { answeredBefore } = await loadEngine();
      const by = answeredBefore(messages, message, who.me, Date.now());
      if (by) return setPhase({ kind: "answered", draft, by });
    }
    const { over = [] } = how;
    const { holding } = await import("../checks/before");
    const held = await holding(draft, { customer, account, agent, current, answering }, over);
    if (held.some(({ check }) => check === "private")) {
      const { findPrivate } = await loadEngine();
      const findings = findPrivate(draft.text, draft.allowed === undefined ? [] : [draft.allowed]);
      return setPhase({ kind: "guarded", draft, findings, over });
    }
    if (held.length > 0) return setPhase({ kind: "held", draft, findings: held, over });
    setPhase({ kind: "inserting" });
    const asked = await ask(draft, over);
    if (asked.kind !== "free") {
      if (asked.kind === "submitted") {
        await accept(draft, true);
        write(replyId, customer.id, { text: "" });
      }
      return setPhase({ kind: "writing" });
    }
    const parts = audience === "public" ? await (await import("./parts-of")).partsOf(draft.text, message?.lang) : [draft.text];
    const [first = ""] = parts;
    const answer = await link.insert(target, first, how.replace).catch(() => ({ ok: false, reason: "no_answer" }) as const);
    if (!answer.ok) {
      // What someone typed into the composer is theirs: ask before replacing it, and keep the clipboard as it is.
      const copied = answer.reason !== "not_empty" && (await link.copy(first));
      if (copied) await accept(draft);
      return setPhase({ kind: "failed", draft, reason: answer.reason, copied, over });
    }
    await accept(draft);
    const { approvalId } = asked;
    const approved = approvalId !== undefined && { approvalId };
    const isThread = parts.length > 1;
    const noted = await act({
      type: "reply.insert",
      replyId,
      customerId: customer.id,
      caseId: current?.id,
      text: first,
      ...approved,
      ...(over.length > 0 && { over: [...over] }),
      ...(isThread && { part: { of: replyId, parts, at: 0 } }),
      ...offeredFor(replyId, draft.articleId),
    });
    // What could not be noted stays in the box.
    if (noted) write(replyId, customer.id, { text: "", ...(isThread && { thread: { text: draft.text, parts, ...approved } }) });
    setPhase({ kind: "inserted" });
  };

  const moveToPrivate = async (draft: Draft) => {
    if (!customer.userId) return;
    choose(customer.id);
    const privateId = privately(customer.userId, account?.userId);
    const { isFree } = await import("../approvals/ask");
    // What others must approve waits in the private box instead.
    const goes = await isFree({ replyId: privateId, customer, text: draft.text });
    if (!goes) write(privateId, customer.id, draft);
    link.open(links.dmCompose(customer.userId, goes ? draft.text : ""));
    setPhase({ kind: "writing" });
  };

  const phase = state?.replyId === replyId ? state.phase : ({ kind: "writing" } as const);
  return { phase, insert, moveToPrivate: (draft) => void moveToPrivate(draft), reset: () => setPhase({ kind: "writing" }) };
}
