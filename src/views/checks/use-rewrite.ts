/** Asking a model for another wording of what is written. */
import { useEffect, useState } from "react";
import type { NoText, RewriteAsked, Rewritten } from "../../domain/tone/rewrite";
import type { VoiceSettings } from "../../domain/tone/voice";
import { type DeskSync, useDeskSync } from "../team/desk-sync";
import { isHere, rewriteHere } from "./browser-model";

/** Who would do it. */
export interface Model {
  kind: "browser" | "companion";
  /** kind companion: the model's name and the host it is asked at. */
  model: string;
  host: string;
}

/** A model, or why there is none: `away` where the companion can't be asked now. */
export type Found = Model | "looking" | "none" | "away";

export type Rewriting =
  | { kind: "none" }
  | { kind: "asking" }
  /** `asked` is what it was made of. */
  | { kind: "done"; asked: RewriteAsked; text: string }
  | { kind: "failed"; why: NoText };

/** Milliseconds until a companion that is away is asked again. */
const AGAIN = 20_000;

async function find(wanted: VoiceSettings["rewrite"], sync: DeskSync): Promise<Found> {
  if (wanted === "off") return "none";
  if (wanted === "browser") return (await isHere()) ? { kind: "browser", model: "", host: "" } : "none";
  const found = await sync.rewriter().catch(() => "away" as const);
  if (found === "away") return "away";
  return found ? { kind: "companion", ...found } : "none";
}

/** The model managers have switched on, as far as it can be asked here. */
export function useModel(wanted: VoiceSettings["rewrite"]): Found {
  const sync = useDeskSync();
  const [state, setState] = useState<{ wanted: VoiceSettings["rewrite"]; found: Found }>();
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    let isCurrent = true;
    const look = async () => {
      const found = await find(wanted, sync);
      if (!isCurrent) return;
      setState({ wanted, found });
      if (found === "away") again = setTimeout(() => void look(), AGAIN);
    };
    void look();
    return () => {
      isCurrent = false;
      clearTimeout(again);
    };
  }, [wanted, sync]);
  return state?.wanted === wanted ? state.found : "looking";
}

async function textBy(model: Model, asked: RewriteAsked, sync: DeskSync): Promise<Rewritten> {
  if (model.kind === "companion") return sync.rewrite(asked).catch(() => ({ why: "line" as const }));
  const text = await rewriteHere(asked).catch(() => undefined);
  return text ? { text } : { why: "browser" };
}

/** One rewriting at a time; of another reply, or after `reset`, there is none. */
export function useRewrite(replyId: string) {
  const sync = useDeskSync();
  const [state, setState] = useState<{ replyId: string; rewriting: Rewriting }>();
  const set = (rewriting: Rewriting) => setState({ replyId, rewriting });
  const ask = async (model: Model, asked: RewriteAsked) => {
    const asking: Rewriting = { kind: "asking" };
    set(asking);
    const answer = await textBy(model, asked, sync);
    // Somebody may have gone to another reply meanwhile, or wait no longer.
    setState((now) => {
      if (now?.rewriting !== asking) return now;
      return { replyId, rewriting: "text" in answer ? { kind: "done", asked, text: answer.text } : { kind: "failed", why: answer.why } };
    });
  };
  const rewriting: Rewriting = state?.replyId === replyId ? state.rewriting : { kind: "none" };
  return { rewriting, ask: (model: Model, asked: RewriteAsked) => void ask(model, asked), reset: () => set({ kind: "none" }) };
}
