/** The panel's link to the X tab in front of the person. The entries make it from `chrome`; tests make their own. */
import { createContext, useContext } from "react";
import type { InsertAnswer, InsertTarget, PageState } from "../../contracts/messages";

/** What the active tab of this window is to Perch. */
export type TabState =
  | { kind: "looking" }
  | { kind: "x"; page: PageState }
  /** An X tab whose page was open before Perch was: it must be loaded again. */
  | { kind: "unreachable" }
  /** The active tab is not X. */
  | { kind: "elsewhere" };

export interface PageLink {
  /** Calls back at once and whenever the tab, or what is in front of the person in it, changes. Returns how to stop. */
  follow(listener: (tab: TabState) => void): () => void;
  /** Puts text into X's composer; never sends. Rejects when the page does not answer. */
  insert(target: InsertTarget, text: string, replace?: boolean): Promise<InsertAnswer>;
  /** Opens an address of X in the tab the panel stands beside (a new one when that is not X). */
  open(url: string): void;
  /** Opens the queue in a tab of its own, or goes to the one that shows it. */
  openDesk(): void;
  /** Loads the tab's page again. */
  reload(): void;
  /** Puts text on the clipboard; false when the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Rows of these customers changed: marks on X's pages must follow. */
  changed(customerIds: string[]): void;
  /** Settings changed. */
  settingsChanged(): void;
  /** Asks the browser whether Perch may show notifications, where it has not said yes. To be called first thing in a click. */
  mayNotify(): Promise<boolean>;
}

/** A link to no page, for where there is none (the options page). */
export const noPage: PageLink = {
  follow: (listener) => {
    listener({ kind: "elsewhere" });
    return () => {};
  },
  insert: async () => ({ ok: false, reason: "no_composer" }),
  open: (url) => void window.open(url, "_blank", "noopener"),
  openDesk: () => {},
  reload: () => {},
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  changed: () => {},
  settingsChanged: () => {},
  mayNotify: async () => false,
};

export const PageLinkContext = createContext<PageLink>(noPage);

/** The link to the page. */
export const usePageLink = (): PageLink => useContext(PageLinkContext);
