/**
 * Private messages as the page shows them. Only XChat is read so: its JSON is encrypted, and each of its messages carries
 * an id. Old direct messages carry none in the page, so reading them here would store each a second time beside its JSON.
 * Tiny: it ships in the page.
 */
import * as select from "../selectors";
import { focusOfUrl } from "../urls";
import type { DomConversation, DomDm } from "./shapes";
import { short, textOf } from "./text";

const END = /(^|\s)(justify-end|items-end|self-end|ml-auto|ms-auto|flex-row-reverse)(\s|$)/;

/**
 * Own messages stand at the end of the line. XChat says so nowhere in words: the best evidence is how the boxes between
 * the text and its message are aligned, by class or by style.
 */
function isOwn(message: Element, text: Element): boolean {
  for (let box: Element | null = text.parentElement; box; box = box.parentElement) {
    if (END.test(box.getAttribute("class") ?? "")) return true;
    const style = box.ownerDocument.defaultView?.getComputedStyle(box);
    if (style && [style.justifyContent, style.alignItems, style.alignSelf].some((side) => /^(flex-)?end$/.test(side))) return true;
    if (box === message) return false;
  }
  return false;
}

/** The messages of the XChat conversation at this address that the page shows now, in the page's order. */
export function readDms(page: ParentNode, address: string): DomDm[] {
  const focus = focusOfUrl(address);
  if (focus?.kind !== "dm" || !focus.encrypted) return [];
  return [...page.querySelectorAll(select.xchatMessage)].slice(-500).flatMap((message) => {
    const id = message.getAttribute("data-testid")?.slice("message-".length);
    const text = message.querySelector(select.xchatMessageText);
    const written = text ? textOf(text).trim().slice(0, 30_000) : "";
    if (!id || id.length > 80 || !text || !written) return [];
    const at = Date.parse(message.querySelector("time")?.getAttribute("datetime") ?? "");
    return [{ id, conversationId: focus.conversationId, own: isOwn(message, text), text: written, ...(!Number.isNaN(at) && { at }) }];
  });
}

/** The private conversation at this address, and who it is with where its header tells. Old or XChat; undefined for other pages. */
export function readConversation(page: ParentNode, address: string): DomConversation | undefined {
  const focus = focusOfUrl(address);
  if (focus?.kind !== "dm") return;
  const header = page.querySelector(select.xchatHeader);
  const links = [...(header?.querySelectorAll("a[href]") ?? [])].flatMap(
    (link) => /^(?:https:\/\/[^/]+)?\/(\w{1,20})$/.exec(link.getAttribute("href") ?? "")?.[1] ?? [],
  );
  const avatar = header?.querySelector(select.userAvatar)?.getAttribute("data-testid");
  const handle = links[0] ?? /^UserAvatar-Container-(\w{1,20})$/.exec(avatar ?? "")?.[1];
  const name = header?.querySelector("[dir], h2");
  return {
    conversationId: focus.conversationId,
    encrypted: focus.encrypted,
    ...(handle && { handle }),
    ...(name && { name: short(textOf(name), 200) }),
  };
}
