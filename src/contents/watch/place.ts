import type { Focus } from "../../domain/focus";
import { focusOfUrl } from "../../x/urls";
import type { Desk } from "../life/desk";

interface NavigationLike {
  addEventListener(type: "currententrychange", listener: () => void, options: { signal: AbortSignal }): void;
}

/**
 * Notices that the page is at another address. X is one page: its own history calls can't be seen from here, but every
 * navigation changes the page, so `look` in each pass is enough; where the browser tells (Chrome), it is at once.
 */
export function watchPlace({ page, signal }: Pick<Desk, "page" | "signal">, moved: (focus: Focus | undefined) => void) {
  let address = "";
  const look = () => {
    const { href } = page.location;
    if (href === address) return;
    address = href;
    moved(focusOfUrl(href));
  };
  const view = page.defaultView ?? window;
  view.addEventListener("popstate", look, { signal });
  (view as { navigation?: NavigationLike }).navigation?.addEventListener("currententrychange", look, { signal });
  return look;
}
