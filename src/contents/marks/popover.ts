import { OWN_ATTRIBUTE } from "../../contracts/bridge";
import type { Mark, MarkLabels, TagAnswer } from "../../contracts/messages";
import type { Desk } from "../life/desk";
import { keepToOurselves } from "./mark";
import type { Style } from "./style";
import { fill } from "./words";

/** Recent tags offered beside the customer's own. */
const OFFERED = 8;

interface Choice {
  handle: string;
  anchor: HTMLElement;
  mark: Mark;
  labels: MarkLabels;
  /** Switches a tag; resolves to the customer's mark as it is then, or to what is asked first, which `anyway` passes over. */
  toggle(tag: string, on: boolean, anyway?: true): Promise<TagAnswer | undefined>;
}

/**
 * The small box in which a customer's tags are switched on and off and new ones typed. The browser's own popover: it
 * closes on Escape and on a click elsewhere, and gives the focus back.
 */
export function createPopover({ page, signal }: Desk, style: Style) {
  let close = () => {};
  let onKey: ((event: KeyboardEvent) => void) | undefined;
  let openHost: HTMLElement | undefined;

  // X's shortcuts listen to the whole page ("l" likes a post): keys typed in the box must not get there, in whatever
  // phase X listens. They still type, since that is no listener's work.
  const shield = (event: Event) => {
    if (!openHost || event.target !== openHost) return;
    event.stopImmediatePropagation();
    if (event.type === "keydown") onKey?.(event as KeyboardEvent);
  };
  for (const name of ["keydown", "keypress", "keyup"])
    (page.defaultView ?? window).addEventListener(name, shield, { capture: true, signal });
  signal.addEventListener("abort", () => close());

  function open({ handle, anchor, mark, labels, toggle }: Choice) {
    close();
    const host = page.createElement("div");
    host.setAttribute(OWN_ATTRIBUTE, "tags");
    keepToOurselves(host);
    const root = host.attachShadow({ mode: "closed" });
    const box = element(page, "div", { class: "box", popover: "auto", role: "dialog", "aria-label": fill(labels.tagsOf, { handle }) });
    const tags = element(page, "div", { class: "tags" });
    const input = element(page, "input", { id: "tag", maxlength: "60", autocomplete: "off", dir: "auto" }) as HTMLInputElement;
    const title = element(page, "h2", {}, fill(labels.tagsOf, { handle }));
    const question = element(page, "div", { class: "tags ask", role: "group", "aria-labelledby": "ask" });
    box.append(title, tags, element(page, "label", { for: "tag" }, labels.addTag), input, question);
    root.append(box);
    style.rest(root);

    const place = () => stand(box, anchor, box.dir === "rtl");

    let now = mark;
    const draw = () => {
      const focused = (root.activeElement as HTMLElement | null)?.dataset.tag;
      const offered = labels.recentTags.filter((tag) => !now.tags.some((own) => same(own, tag))).slice(0, OFFERED);
      tags.replaceChildren(...[...now.tags, ...offered].map((tag, i) => tagButton(tag, i < now.tags.length)));
      if (focused) (tags.querySelector(`[data-tag="${CSS.escape(focused)}"]`) as HTMLElement | null)?.focus();
    };
    const set = async (tag: string, on: boolean, anyway?: true) => {
      question.replaceChildren();
      now = { ...now, tags: on ? [...now.tags.filter((own) => !same(own, tag)), tag] : now.tags.filter((own) => !same(own, tag)) };
      draw();
      const answer = await toggle(tag, on, anyway);
      now = answer?.mark ?? now;
      draw();
      if (answer?.ask) ask(tag, answer.ask);
    };
    const ask = (tag: string, { words, anyway, cancel }: NonNullable<TagAnswer["ask"]>) => {
      const answerButton = (label: string, then: () => void) => {
        const button = element(page, "button", { type: "button" }, label);
        button.addEventListener("click", (event) => {
          if (!event.isTrusted) return;
          input.focus();
          then();
        });
        return button;
      };
      const no = answerButton(cancel, () => question.replaceChildren());
      const yes = answerButton(anyway, () => void set(tag, true, true));
      question.replaceChildren(element(page, "p", { id: "ask" }, words), no, yes);
      place();
      // A reader says the question with it.
      no.focus();
    };
    const tagButton = (tag: string, on: boolean) => {
      const title = on ? fill(labels.removeTag, { tag }) : tag;
      const button = element(page, "button", { type: "button", "aria-pressed": String(on), "data-tag": tag, title }, tag);
      button.addEventListener("click", (event) => event.isTrusted && void set(tag, !on));
      return button;
    };
    onKey = (event) => {
      if (!event.isTrusted || event.isComposing) return;
      const tag = input.value.trim();
      if (event.key === "Enter" && root.activeElement === input && tag) {
        input.value = "";
        void set(tag, true);
      }
      if (event.key === "Tab") keepInside(event, root, [...box.querySelectorAll<HTMLElement>("button,input")]);
    };

    close = () => {
      close = () => {};
      openHost = undefined;
      onKey = undefined;
      host.remove();
    };
    box.addEventListener("toggle", (event) => (event as ToggleEvent).newState === "closed" && close());
    draw();
    page.body.append(host);
    openHost = host;
    box.dir = (page.defaultView ?? window).getComputedStyle(anchor).direction;
    (box as HTMLElement).showPopover();
    place();
    input.focus({ preventScroll: true });
  }
  return { open, close: () => close() };
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function element(page: Document, name: string, attributes: Record<string, string>, text = ""): HTMLElement {
  const node = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text) node.textContent = text;
  return node;
}

/** Under what was pressed, or above it where there is no room, and never off the screen. */
function stand(box: HTMLElement, anchor: HTMLElement, rtl: boolean) {
  const at = anchor.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { innerWidth, innerHeight } = box.ownerDocument.defaultView ?? window;
  const left = rtl ? at.right - width : at.left;
  const below = at.bottom + 6 + height <= innerHeight;
  box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  box.style.top = `${Math.max(8, below ? at.bottom + 6 : at.top - height - 6)}px`;
}

/** Tab goes round inside the box, as in any dialog. */
function keepInside(event: KeyboardEvent, root: ShadowRoot, stops: HTMLElement[]) {
  const at = stops.indexOf(root.activeElement as HTMLElement);
  const next = stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
  event.preventDefault();
  next?.focus();
}
