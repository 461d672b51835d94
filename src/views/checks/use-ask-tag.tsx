/** Tagging, with a question first where the tag would say of a person what X forbids to keep. */
import { type ReactNode, useState } from "react";
import type { Sensitive } from "../../domain/lint/inference";
import { part } from "../text/load";

const AskTag = part(() => import("./ask-tag"));

/** `tag` tags, or asks; `question` stands somewhere in the view. */
export function useAskTag(tagWith: (tag: string) => void): { tag: (tag: string) => void; question: ReactNode } {
  const [asked, setAsked] = useState<{ tag: string; kind: Sensitive }>();
  const tag = async (given: string) => {
    const { sensitiveIn } = await import("../../domain/lint/inference");
    const kind = sensitiveIn(given);
    if (kind) setAsked({ tag: given, kind });
    else tagWith(given);
  };
  return {
    tag: (given) => void tag(given),
    question: asked && <AskTag {...asked} onTag={() => tagWith(asked.tag)} onClose={() => setAsked(undefined)} />,
  };
}
