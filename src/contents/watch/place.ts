import type { Focus } from "../../domain/focus";
import { focusOfUrl } from "../../x/urls";
import type { Desk } from "../life/desk";

interface NavigationLike {
  addEventListener(type: "currententrychange", listener: () => void, options: { signal: AbortSignal }): void;
}

/**
 * Notices that the page is at another address. X is one page, and its own history calls can't be seen from here. Where the
 * browser tells of them (Chrome), it is noticed at once; elsewhere by `changed`, as every navigation changes the page.
 * `look` looks in any browser.
 */
export function watchPlace({ page, signal }: Pick<Desk, "page" | "signal">, moved: (focus: Focus | undefined) => void) {
  let address = "";
  const look = () => {
    const { href } = page.location;
    if (href === address) return;
    address = href;
    moved(focusOfUrl(href));
  };
  const view = (page.defaultView ?? window) as Window & { navigation?: NavigationLike };
  view.addEventListener("popstate", look, { signal });
  view.navigation?.addEventListener("currententrychange", look, { signal });
  look();
  return { look, changed: view.navigation ? () => {} : look };
}
