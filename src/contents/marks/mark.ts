import { OWN_ATTRIBUTE } from "../../contracts/bridge";
import type { Mark, MarkLabels } from "../../contracts/messages";
import { postUserName } from "../../x/selectors";
import type { Style } from "./style";
import { fill, waitingText } from "./words";

/** Chips shown beside a handle; the rest are behind "+2". */
const CHIPS = 2;

export interface MarkNode {
  host: HTMLElement;
  /** Shows this mark of this customer; writes nothing where nothing changed. */
  show(handle: string, mark: Mark, labels: MarkLabels, now: number): void;
}

/** One mark: a button with the customer's tags and how long they have waited, in a closed shadow root, not on the page yet. */
export function createMark(page: Document, style: Style, open: (handle: string, button: HTMLElement) => void): MarkNode {
  const host = page.createElement("span");
  host.setAttribute(OWN_ATTRIBUTE, "mark");
  const root = host.attachShadow({ mode: "closed" });
  const button = page.createElement("button");
  button.className = "mark";
  button.type = "button";
  root.append(button);
  style.mark(root);
  let shown = "";
  let whose = "";
  button.addEventListener("click", (event) => {
    if (event.isTrusted) open(whose, button);
  });
  keepToOurselves(host);

  return {
    host,
    show(handle, mark, labels, now) {
      const waiting = waitingText(mark, labels, now);
      const state = [handle, waiting, labels.locale, ...mark.tags].join("\n");
      if (state === shown) return;
      shown = state;
      whose = handle;
      const more = mark.tags.length - CHIPS;
      const parts: Part[] = mark.tags.slice(0, CHIPS).map((tag) => ["chip", tag]);
      if (waiting) parts.push([(mark.dueAt ?? now) < now ? "late" : "wait", waiting]);
      parts.push(["add", more > 0 ? `+${more}` : "+"]);
      draw(button, parts);
      const tags = mark.tags.join(", ");
      button.setAttribute("aria-label", [fill(labels.tagsOf, { handle }), tags, waiting].filter(Boolean).join(": "));
      if (button.title !== tags) button.title = tags;
    },
  };
}

type Part = [kind: "chip" | "wait" | "late" | "add", text: string];

/** Writes the parts, into the nodes that stand there already where they are of the same kinds. */
function draw(button: HTMLElement, parts: Part[]) {
  const nodes = button.children;
  if (nodes.length === parts.length && parts.every(([kind], i) => nodes[i]?.className === kind)) {
    parts.forEach(([, text], i) => {
      const line = nodes[i]?.firstChild;
      if (line && line.nodeValue !== text) line.nodeValue = text;
    });
    return;
  }
  const made = parts.map(([kind, text]) => {
    const node = button.ownerDocument.createElement("span");
    node.className = kind;
    node.textContent = text;
    return node;
  });
  button.replaceChildren(...made);
}

const OURS = [
  "click",
  "auxclick",
  "dblclick",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "touchstart",
  "touchend",
  "keydown",
  "keypress",
  "keyup",
];

/** The article around a mark opens the post when it is clicked: what is meant for Perch ends here. */
export function keepToOurselves(host: HTMLElement) {
  for (const name of OURS) host.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
}

/**
 * Where in an article a mark goes: in a list the line of name, handle and time; in the open post, whose name and handle
 * stand on lines of their own and whose time is elsewhere, the handle's line. Undefined where X shows no name.
 */
export function placeFor(article: Element, handle: string): Element | undefined {
  const name = article.querySelector(postUserName);
  if (!name || name.querySelector("time")) return name ?? undefined;
  const links = [...name.querySelectorAll("a[href]")];
  const box = links.findLast((link) => link.getAttribute("href")?.toLowerCase() === `/${handle.toLowerCase()}`)?.parentElement;
  const line = box?.parentElement;
  // X boxes the handle's link once more inside its line.
  return line && line !== name && name.contains(line) ? line : (box ?? name);
}
