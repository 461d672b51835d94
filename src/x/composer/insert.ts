/** Puts a reply into X's composer and looks whether it really stands there. Never presses Post or Send. Ships in the page. */
import type { InsertAnswer, InsertTarget } from "../../domain/composer";
import { conversationIdOf } from "../ids";
import { intoDraft, intoTextarea } from "./drivers";
import { type Composer, type LastReply, openComposers } from "./find";
import { canSend, plain, readEditor } from "./read";

export interface InsertOptions {
  /** Write over what stands there. */
  replace?: boolean;
  lastReply?: LastReply;
}

/** Milliseconds until an insertion that can't be seen counts as failed; X enables Post well within. */
const PATIENCE = 1_500;
const LOOK = 60;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

function answers({ open, replyTo }: Composer, target: InsertTarget): boolean {
  if (target.kind === "post") return open === "reply" && replyTo === target.postId;
  return (open === "dm" || open === "xchat") && !!replyTo && replyTo === conversationIdOf(target.conversationId);
}

/**
 * Inserts `text` into the composer that answers `target`. `ok` only when the text then stands in it and Post or Send
 * can be pressed, twice in a row: Draft builds its nodes anew where #, @ and links appear.
 */
export async function insertText(page: Document, target: InsertTarget, text: string, options: InsertOptions = {}): Promise<InsertAnswer> {
  const find = () => openComposers(page, options.lastReply).find((composer) => answers(composer, target));
  const composer = find();
  if (!composer) {
    const others = openComposers(page, options.lastReply).some(({ open }) => open !== "post");
    return { ok: false, reason: others ? "wrong_composer" : "no_composer" };
  }
  const before = plain(readEditor(composer.editor));
  const there = before === plain(text);
  if (before !== "" && !there && !options.replace) return { ok: false, reason: "not_empty" };
  if (!there) await write(composer, text, before !== "");

  let seen = 0;
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const now = find();
    seen = now && plain(readEditor(now.editor)) === plain(text) && canSend(now) ? seen + 1 : 0;
    if (seen === 2) return { ok: true, into: composer.open };
    await wait(LOOK);
  }
  return { ok: false, reason: "not_verified" };
}

async function write({ editor }: Composer, text: string, replace: boolean): Promise<void> {
  if (editor.localName === "textarea") intoTextarea(editor as HTMLTextAreaElement, text);
  else await intoDraft(editor, text, replace);
}
