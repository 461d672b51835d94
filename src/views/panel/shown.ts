/** What the panel shows now: the page of the app, the tab it follows, and whom. */
import { create } from "zustand";
import type { Focus } from "../../domain/focus";
import type { TabState } from "./page-link";

/** The pages the header names. */
export const PAGES = ["desk", "knowledge", "stats", "settings"] as const;
export type Page = (typeof PAGES)[number] | "reviews" | "macros";

interface Shown {
  page: Page;
  tab: TabState;
  /** A customer chosen in the panel itself, or null for none (who waits); holds until the tab's focus changes. */
  chosen?: string | null;
  /** Of the chosen customer's cases the one to show, where it is not the current one. */
  chosenCase?: string;
  go(page: Page): void;
  choose(customerId: string | null, caseId?: string): void;
  setTab(tab: TabState): void;
}

/** The focus of a tab, if it is X. */
export const focusOf = (tab: TabState): Focus | undefined => (tab.kind === "x" ? tab.page.focus : undefined);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export const useShown = create<Shown>((set, get) => ({
  page: "desk",
  tab: { kind: "looking" },
  go: (page) => set({ page }),
  choose: (chosen, chosenCase) => set({ chosen, chosenCase, page: "desk" }),
  setTab: (tab) => {
    const before = get().tab;
    if (same(before, tab)) return;
    // A list says nothing about whom: someone chosen in the panel stays while the person scrolls their timeline.
    const moved = !same(focusOf(before), focusOf(tab)) && focusOf(tab)?.kind !== "list";
    set(moved ? { tab, chosen: undefined, chosenCase: undefined } : { tab });
  },
}));
