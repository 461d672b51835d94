import { OWN_ATTRIBUTE } from "../../contracts/bridge";
import type { MarkLabels, SuggestAnswer } from "../../contracts/messages";
import type { Focus } from "../../domain/focus";
import { type Composer, type LastReply, openComposers } from "../../x/composer";
import type { Desk } from "../life/desk";
import { keepToOurselves } from "../marks/mark";
import type { Style } from "../marks/style";

const ICON =
  "M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 4v-4h-1A1.5 1.5 0 0 1 4 14.5zM8 8.5h8M8 11.5h5";

/** Milliseconds the words "open Perch by hand" stay. */
const HINT = 6_000;

/** Keeps a Suggest button at every composer that answers somebody. It opens the panel; it changes nothing on the page. */
export function createSuggestButtons(desk: Desk, style: Style, lastReply: () => LastReply | undefined) {
  const { page, signal } = desk;
  const buttons = new Map<Element, Button>();
  let labels: MarkLabels | undefined;
  signal.addEventListener("abort", () => {
    for (const { host } of buttons.values()) host.remove();
  });

  function look() {
    for (const [bar, { host }] of buttons) {
      if (host.isConnected) continue;
      host.remove();
      buttons.delete(bar);
    }
    const open = openComposers(page, lastReply());
    for (const composer of open) {
      const focus = focusOf(composer);
      const { bar } = composer;
      if (!bar || !labels) continue;
      const there = buttons.get(bar);
      if (!focus) {
        there?.host.remove();
        continue;
      }
      const button = there ?? createButton(desk, style, labels);
      button.focus = focus;
      if (there) continue;
      buttons.set(bar, button);
      // Before the group with Post; a form's own button comes and goes, so there it stands last.
      if (composer.open === "xchat") bar.append(button.host);
      else bar.insertBefore(button.host, bar.lastElementChild);
    }
  }
  return {
    look,
    setLabels(words: MarkLabels) {
      labels = words;
      for (const button of buttons.values()) button.host.remove();
      buttons.clear();
      look();
    },
  };
}

function focusOf({ open, replyTo }: Composer): Focus | undefined {
  if (!replyTo) return;
  return open === "reply" ? { kind: "post", postId: replyTo } : { kind: "dm", conversationId: replyTo, encrypted: open === "xchat" };
}

interface Button {
  host: HTMLElement;
  focus?: Focus;
}

function createButton({ page, tell }: Desk, style: Style, labels: MarkLabels): Button {
  const host = page.createElement("span");
  host.setAttribute(OWN_ATTRIBUTE, "suggest");
  keepToOurselves(host);
  const root = host.attachShadow({ mode: "closed" });
  const button = page.createElement("button");
  button.className = "suggest";
  button.type = "button";
  const svg = page.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = page.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", ICON);
  svg.append(path);
  button.append(svg, labels.suggest);
  const hint = page.createElement("span");
  hint.className = "hint";
  hint.setAttribute("role", "status");
  root.append(button, hint);
  style.rest(root);

  const made: Button = { host };
  button.addEventListener("click", async (event) => {
    if (!event.isTrusted || !made.focus) return;
    const answer = (await tell({ type: "page-worker:suggest", focus: made.focus })) as SuggestAnswer | undefined;
    if (!answer || answer.opened) return;
    hint.textContent = labels.openByHand;
    setTimeout(() => {
      hint.textContent = "";
    }, HINT);
  });
  return made;
}
