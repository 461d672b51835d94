/** What the panel's tests share: a desk over a real store in memory, beside a page that only says what it was asked. */
import "fake-indexeddb/auto";
import "../replies/engine";
import "../ui/dialog-box";
import "../ui/menu-popover";
import "../ui/tag-combo-box";
import "../ui/toast-region";
import { act, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { observe } from "../../commands/observe";
import { run } from "../../commands/run";
import type { InsertAnswer, InsertTarget, PageState } from "../../contracts/messages";
import type { Focus } from "../../domain/focus";
import type { DmSeen, Observation, PostSeen } from "../../domain/observations";
import { db } from "../../store/db";
import { useDrafts } from "../replies/drafts";
import { App } from "./app";
import { type PageLink, PageLinkContext, type TabState } from "./page-link";
import { useShown } from "./shown";

// Parts load when first wanted and the engine of suggestions when the panel is idle: on a busy machine that takes a while.
configure({ asyncUtilTimeout: 8_000 });
vi.setConfig({ testTimeout: 30_000 });

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
const BRAND = { userId: "900", handle: "NorthwindCare", name: "Northwind Care" };
const CUSTOMER = { userId: "11", handle: "mariposa_lee", name: "Mariposa Lee" };

/** A page that notes what the panel asks of it and answers as told. */
export class FakePage implements PageLink {
  answer: InsertAnswer = { ok: true, into: "reply" };
  inserted: { target: InsertTarget; text: string; replace?: boolean }[] = [];
  opened: string[] = [];
  copied: string[] = [];
  marked: string[] = [];
  reloads = 0;
  private readonly listeners = new Set<(tab: TabState) => void>();
  constructor(private tab: TabState) {}

  follow = (listener: (tab: TabState) => void) => {
    this.listeners.add(listener);
    listener(this.tab);
    return () => this.listeners.delete(listener);
  };
  /** The person goes somewhere else. */
  show(tab: TabState) {
    this.tab = tab;
    act(() => {
      for (const listener of this.listeners) listener(tab);
    });
  }
  insert = async (target: InsertTarget, text: string, replace?: boolean) => {
    this.inserted.push({ target, text, ...(replace && { replace }) });
    return this.answer;
  };
  open = (url: string) => void this.opened.push(url);
  reload = () => void this.reloads++;
  copy = async (text: string) => this.copied.push(text) > 0;
  changed = (ids: string[]) => void this.marked.push(...ids);
  settingsChanged = () => {};
}

/** An X tab with this in front of the person. */
export function onX(focus: Focus, more: Partial<PageState> = {}): TabState {
  return { kind: "x", page: { focus, theme: "light", dir: "ltr", composer: { open: "reply", text: "", enabled: false }, ...more } };
}

/** A public post: the customer's to the brand, or with `by: "brand"` the brand's to the customer. */
export function post(id: string, at: number, text: string, more: Partial<PostSeen> & { by?: "customer" | "brand" } = {}): PostSeen {
  const { by = "customer", ...rest } = more;
  const [author, other] = by === "customer" ? [CUSTOMER, BRAND] : [BRAND, CUSTOMER];
  return { kind: "post_seen", source: "json", id, author, at, text, mentions: [other.handle], conversationId: "1", lang: "en", ...rest };
}

/** A private message between the two. */
export function dm(id: string, at: number, text: string, by: "customer" | "brand" = "customer"): DmSeen {
  const [from, to] = by === "customer" ? [CUSTOMER, BRAND] : [BRAND, CUSTOMER];
  return {
    kind: "dm_seen",
    source: "json",
    id,
    conversationId: "11-900",
    senderId: from.userId,
    senderHandle: from.handle,
    recipientId: to.userId,
    recipientHandle: to.handle,
    at,
    text,
  };
}

/** Who the customer is, as their profile says. */
export const profile: Observation = {
  kind: "profile_seen",
  source: "json",
  ...CUSTOMER,
  bio: "Slow mornings, fast trains.",
  followers: 12_345,
  verified: "blue",
};

/** jsdom lays nothing out: rows get a height, and scrolling moves. */
function layOut() {
  for (const name of ["offsetHeight", "clientHeight"]) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return this.classList.contains("p-history-scroll") ? 900 : 90;
      },
    });
  }
  for (const name of ["offsetWidth", "clientWidth"])
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 400 });
  Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number) {
    if (typeof options === "object" && options.top !== undefined) this.scrollTop = options.top;
    setTimeout(() => this.dispatchEvent(new Event("scroll")));
  } as Element["scrollTo"];
  globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") } as typeof CSS;
}

/** An empty store with a brand, an agent and one article. */
export async function newDesk(observations: Observation[] = []): Promise<void> {
  layOut();
  useShown.setState({ page: "desk", tab: { kind: "looking" }, chosen: undefined });
  useDrafts.setState({ byReply: {} });
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  await run({ type: "account.add", handle: BRAND.handle, userId: BRAND.userId, name: BRAND.name });
  await run({ type: "settings.set", setting: { id: "agent", name: "Dana", signature: "^D" } });
  await run({
    type: "article.create",
    articleId: "refund",
    article: {
      title: "How long a refund takes",
      body: "Hi {{customer.first_name}}, a refund takes **5 working days**. {{agent.signature}}",
      tags: ["refund"],
      lang: "en",
    },
  });
  await observe(observations);
}

/** The panel beside a page. */
export function openPanel(tab: TabState) {
  const page = new FakePage(tab);
  const user = userEvent.setup();
  const view = render(
    <PageLinkContext.Provider value={page}>
      <App />
    </PageLinkContext.Provider>,
  );
  return { page, user, ...view };
}
