import type { Mark, MarkLabels, TagAnswer } from "../../contracts/messages";
import type { Desk } from "../life/desk";
import type { Shown } from "../watch/articles";
import { createMark, type MarkNode, placeFor } from "./mark";
import { createPopover } from "./popover";
import type { Style } from "./style";

const MINUTE = 60_000;

/** The marks beside the handles of known customers, kept to what each article shows now. */
export function createMarks(desk: Desk, style: Style, shown: () => Shown[]) {
  const { page, signal, tell } = desk;
  const marks = new Map<string, Mark>();
  const nodes = new WeakMap<Element, MarkNode>();
  const popover = createPopover(desk, style);
  let labels: MarkLabels | undefined;

  function place({ article, handle }: Shown) {
    const mark = marks.get(handle.toLowerCase());
    const node = nodes.get(article);
    if (!mark || !labels) {
      if (node?.host.isConnected) node.host.remove();
      return;
    }
    const own = node ?? createMark(page, style, openTags);
    own.show(handle, mark, labels, Date.now());
    if (node && own.host.isConnected && article.contains(own.host)) return;
    nodes.set(article, own);
    placeFor(article, handle)?.append(own.host);
  }
  function placeAll() {
    for (const one of shown()) place(one);
  }
  function openTags(handle: string, anchor: HTMLElement) {
    const mark = marks.get(handle.toLowerCase());
    if (!mark || !labels) return;
    const toggle = async (tag: string, on: boolean, anyway?: true) => {
      const answer = (await tell({ type: "page-worker:tag", handle, tag, on, anyway })) as TagAnswer | undefined;
      if (answer) set({ [handle.toLowerCase()]: answer.mark });
      return answer;
    };
    popover.open({ handle, anchor, mark, labels, toggle });
  }
  /** New marks by lower-case handle; null takes one away. Articles of others are not looked at. */
  function set(fresh: Record<string, Mark | null>) {
    const changed = new Set<string>();
    for (const [handle, mark] of Object.entries(fresh)) {
      if (same(marks.get(handle), mark)) continue;
      changed.add(handle);
      if (mark) marks.set(handle, mark);
      else marks.delete(handle);
    }
    if (changed.size > 0) for (const one of shown()) if (changed.has(one.handle.toLowerCase())) place(one);
  }

  const timer = setInterval(placeAll, MINUTE);
  // The marks themselves go with all that carries Perch's attribute, see `life`.
  signal.addEventListener("abort", () => clearInterval(timer));
  return {
    set,
    /** This article shows another post: its mark goes at once, the next comes when scrolling pauses. */
    takeOff: (article: Element) => nodes.get(article)?.host.remove(),
    /** An article shows another post than before. */
    follow: place,
    /** X built the line anew and dropped the mark: put it back. */
    mend(one: Shown) {
      const node = nodes.get(one.article);
      if (node && !node.host.isConnected) place(one);
    },
    setLabels(words: MarkLabels) {
      labels = words;
      placeAll();
    },
  };
}

const same = (a: Mark | undefined, b: Mark | null) =>
  a && b
    ? a.waitingSince === b.waitingSince &&
      a.dueAt === b.dueAt &&
      a.tags.length === b.tags.length &&
      a.tags.every((tag, i) => tag === b.tags[i])
    : !a && !b;
