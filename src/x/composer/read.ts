/** What a composer holds, and whether it can be sent. Ships in the page. */
import type { ComposerState } from "../../domain/composer";
import { textOf } from "../dom/text";
import { type Composer, type LastReply, openComposers } from "./find";

/** The text in an editor as a person sees it; Draft keeps each paragraph in a block. */
export function readEditor(editor: HTMLElement): string {
  if (editor.localName === "textarea") return (editor as HTMLTextAreaElement).value;
  const blocks = [...editor.querySelectorAll('[data-block="true"]')];
  return blocks.length > 0 ? blocks.map((block) => textOf(block).replace(/\n$/, "")).join("\n") : textOf(editor);
}

/** True when Post or Send stands there and can be pressed. */
export const canSend = ({ button }: Composer): boolean =>
  !!button && !button.hasAttribute("disabled") && button.getAttribute("aria-disabled") !== "true";

/** Text as it is compared: editors put other spaces and breaks where they need them. */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/\u00a0/g, " ")
    .replace(/[ \t]+$/gm, "")
    .trim();

/** The composer a reply would go into now. */
export function composerState(page: Document, lastReply?: LastReply): ComposerState {
  const all = openComposers(page, lastReply);
  const composer = all.find(({ open }) => open !== "post") ?? all[0];
  if (!composer) return { open: "none", text: "", enabled: false };
  const { open, replyTo } = composer;
  return { open, ...(replyTo && { replyTo }), text: readEditor(composer.editor), enabled: canSend(composer) };
}
