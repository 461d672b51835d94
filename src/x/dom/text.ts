/** Text as a person sees it. Tiny: it ships in the page. */

/**
 * The text of a part of the page: emoji stand as pictures with the emoji as their alt text, breaks are breaks, and a link
 * reads as the address X shows (without the dots X puts where it cut it).
 */
export function textOf(node: Node): string {
  let text = "";
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue;
    else if (child.nodeName === "IMG") text += (child as Element).getAttribute("alt") ?? "";
    else if (child.nodeName === "BR") text += "\n";
    else if (child.nodeName === "A") text += textOf(child).replace(/…$/, "");
    else if (child.nodeName.toLowerCase() !== "svg") text += textOf(child);
  }
  return text;
}

/** The handle a link leads to when its text is that handle too: a mention, not a name. */
export function mentionOf(link: Element): string | undefined {
  const handle = /^\/(\w{1,20})$/.exec(link.getAttribute("href") ?? "")?.[1];
  return handle && textOf(link).trim().toLowerCase() === `@${handle.toLowerCase()}` ? handle : undefined;
}

/** What of a text may travel: cut to `max` characters, undefined when nothing is left. */
export const short = (text: string | undefined | null, max: number) => text?.trim().slice(0, max) || undefined;
