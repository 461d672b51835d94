/** Which composers stand open on the page, and what each answers. Ships in the page. */
import type { ComposerState } from "../../domain/composer";
import { readPermalink } from "../dom/post";
import { textOf } from "../dom/text";
import * as select from "../selectors";
import { focusOfUrl } from "../urls";

export interface Composer {
  open: Exclude<ComposerState["open"], "none">;
  /** What takes the text: Draft's contenteditable, or XChat's textarea. Draft replaces it now and then: look it up again. */
  editor: HTMLElement;
  /** The row of buttons, where there is one. */
  bar?: Element;
  /** Post or Send, where it is shown. */
  button?: Element;
  /** Post id or conversation id, where the page tells. */
  replyTo?: string;
}

/** The post whose reply button was last clicked: X's reply dialog shows it without a link. */
export interface LastReply {
  id: string;
  handle: string;
}

/** All open composers, the one in front first: a dialog before private messages before what stands in the page. */
export function openComposers(page: Document, lastReply?: LastReply): Composer[] {
  const posts = [...page.querySelectorAll(select.composerText)].map((box) => postComposer(page, box, lastReply));
  const inDialog = (composer: Composer) => (dialogOf(composer.editor) ? 1 : 0);
  return [...posts.filter(inDialog).reverse(), ...messageComposers(page), ...posts.filter((post) => !inDialog(post))];
}

const dialogOf = (node: Element) => node.closest('[role="dialog"]');
const editable = (box: Element) =>
  (box.matches("[contenteditable]") ? box : (box.querySelector("[contenteditable]") ?? box)) as HTMLElement;

function postComposer(page: Document, box: Element, lastReply?: LastReply): Composer {
  const editor = editable(box);
  const dialog = dialogOf(box);
  const replyTo = dialog ? answeredInDialog(page, dialog, editor, lastReply) : answeredInPage(page);
  return {
    open: replyTo ? "reply" : "post",
    editor,
    ...(replyTo && { replyTo }),
    ...found("bar", near(box, select.composerToolBar)),
    ...found("button", near(box, `${select.postButton}, ${select.postButtonInline}`)),
  };
}

function answeredInPage(page: Document): string | undefined {
  const focus = focusOfUrl(page.location.href);
  return focus?.kind === "post" ? focus.postId : undefined;
}

function answeredInDialog(page: Document, dialog: Element, editor: Element, lastReply?: LastReply): string | undefined {
  const inAddress = answeredInPage(page);
  const above = [...dialog.querySelectorAll(select.post)].filter(
    (article) => editor.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  const post = above.at(-1);
  const shown = post && readPermalink(post)?.id;
  if (shown || !post) return shown ?? inAddress;
  if (inAddress) return inAddress;
  // The dialog's post has no link: it is the one just clicked, if its author agrees.
  const author = post.querySelector(select.postUserName);
  return lastReply && author && new RegExp(`@${lastReply.handle}(?!\\w)`, "i").test(textOf(author)) ? lastReply.id : undefined;
}

function messageComposers(page: Document): Composer[] {
  const focus = focusOfUrl(page.location.href);
  const replyTo = focus?.kind === "dm" ? { replyTo: focus.conversationId } : {};
  const found_: Composer[] = [];
  const xchat = page.querySelector<HTMLElement>(select.xchatComposerText);
  if (xchat) {
    const bar = xchat.closest(select.xchatComposer);
    found_.push({
      open: "xchat",
      editor: xchat,
      ...replyTo,
      ...found("bar", bar),
      ...found("button", bar?.querySelector(select.xchatComposerSend)),
    });
  }
  const old = page.querySelector(select.dmComposerText);
  if (old) {
    const button = near(old, select.dmComposerSend);
    found_.push({ open: "dm", editor: editable(old), ...replyTo, ...found("bar", button?.parentElement), ...found("button", button) });
  }
  return found_;
}

/** The closest element of this kind: in the smallest box around `node` that holds one. */
function near(node: Element, selector: string): Element | undefined {
  for (let box = node.parentElement; box; box = box.parentElement) {
    const hit = box.querySelector(selector);
    if (hit) return hit;
    if (box.matches('[role="dialog"], main')) return;
  }
}

const found = <K extends string>(key: K, node: Element | null | undefined) => (node ? ({ [key]: node } as Record<K, Element>) : {});
