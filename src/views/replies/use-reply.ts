/** The way of a reply: checked, put into X's composer, verified; else the clipboard, saying so. Nothing here sends. */
import { useCallback, useState } from "react";
import type { InsertAnswer } from "../../contracts/messages";
import type { Account, Case, Customer, Message } from "../../domain/rows";
import { links } from "../../x/urls";
import type { Asked } from "../approvals/ask";
import { usePageLink } from "../panel/page-link";
import { useShown } from "../panel/shown";
import { useAct } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import type { Answering } from "./answering";
import { type Draft, useDrafts } from "./drafts";
import { loadEngine } from "./knowledge";

type Failure = Extract<InsertAnswer, { ok: false }>["reason"] | "no_answer";
type Finding = ReturnType<typeof import("./engine")["findPrivate"]>[number];

export type Phase =
  | { kind: "writing" }
  | { kind: "inserting" }
  /** Stopped: a public reply that holds what looks private. */
  | { kind: "guarded"; draft: Draft; findings: Finding[] }
  /** Stopped: somebody else has just answered. */
  | { kind: "answered"; draft: Draft; by: Message }
  /** It stands in X's composer and Post can be pressed. */
  | { kind: "inserted" }
  /** It does not stand there; `copied` when it is on the clipboard instead. */
  | { kind: "failed"; draft: Draft; reason: Failure; copied: boolean };

export interface Reply {
  phase: Phase;
  /** Puts a draft into X's composer. `anyway` past the guard, and past who has just answered, which is `again`; `replace` what stands there. */
  insert(draft: Draft, how?: { anyway?: boolean; again?: boolean; replace?: boolean }): Promise<void>;
  /** Opens a private conversation with the customer on X with the draft in it. Needs their numeric id. */
  moveToPrivate(draft: Draft): void;
  /** Back to writing. */
  reset(): void;
}

interface UseReply {
  customer: Customer;
  account?: Account | undefined;
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
export function useReply({ customer, account, current, answering, messages, who }: UseReply): Reply {
  const link = usePageLink();
  const act = useAct();
  const write = useDrafts((drafts) => drafts.write);
  const choose = useShown((shown) => shown.choose);
  const [state, setState] = useState<{ replyId: string; phase: Phase }>();
  const { replyId, audience, message, target } = answering;
  const setPhase = useCallback((phase: Phase) => setState({ replyId, phase }), [replyId]);

  const accept = async (draft: Draft) => {
    if (!draft.articleId || !message) return;
    const { terms } = await loadEngine();
    await act({ type: "suggestion.accept", articleId: draft.articleId, messageId: message.id, terms: terms(message.text, message.lang) });
  };

  /** What others must approve is submitted instead. */
  const ask = async ({ text }: Draft): Promise<Asked> => {
    const { askFirst } = await import("../approvals/ask");
    return askFirst(act, { replyId, customer, caseId: current?.id, text });
  };

  const insert: Reply["insert"] = async (draft, how = {}) => {
    if (draft.text.trim() === "") return;
    write(replyId, draft);
    if (message && !how.anyway && !how.again) {
      const { answeredBefore } = await loadEngine();
      const by = answeredBefore(messages, message, who.me, Date.now());
      if (by) return setPhase({ kind: "answered", draft, by });
    }
    if (audience === "public" && !how.anyway) {
      const { findPrivate } = await loadEngine();
      const findings = findPrivate(draft.text, draft.allowed === undefined ? [] : [draft.allowed]);
      if (findings.length > 0) return setPhase({ kind: "guarded", draft, findings });
    }
    setPhase({ kind: "inserting" });
    const asked = await ask(draft);
    if (asked.kind !== "free") {
      if (asked.kind === "submitted") {
        await accept(draft);
        write(replyId, { text: "" });
      }
      return setPhase({ kind: "writing" });
    }
    const answer = await link.insert(target, draft.text, how.replace).catch(() => ({ ok: false, reason: "no_answer" }) as const);
    if (!answer.ok) {
      // What someone typed into the composer is theirs: ask before replacing it, and keep the clipboard as it is.
      const copied = answer.reason !== "not_empty" && (await link.copy(draft.text));
      if (copied) await accept(draft);
      return setPhase({ kind: "failed", draft, reason: answer.reason, copied });
    }
    await accept(draft);
    const { approvalId } = asked;
    const noted = await act({
      type: "reply.insert",
      replyId,
      customerId: customer.id,
      caseId: current?.id,
      text: draft.text,
      ...(approvalId !== undefined && { approvalId }),
    });
    // What could not be noted stays in the box.
    if (noted) write(replyId, { text: "" });
    setPhase({ kind: "inserted" });
  };

  const moveToPrivate = async (draft: Draft) => {
    if (!customer.userId) return;
    choose(customer.id);
    const privateId = privately(customer.userId, account?.userId);
    const { isFree } = await import("../approvals/ask");
    // What others must approve waits in the private box instead.
    const goes = await isFree({ replyId: privateId, customer, text: draft.text });
    if (!goes) write(privateId, draft);
    link.open(links.dmCompose(customer.userId, goes ? draft.text : ""));
    setPhase({ kind: "writing" });
  };

  const phase = state?.replyId === replyId ? state.phase : ({ kind: "writing" } as const);
  return { phase, insert, moveToPrivate: (draft) => void moveToPrivate(draft), reset: () => setPhase({ kind: "writing" }) };
}
