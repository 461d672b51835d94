/** What the page as a whole tells: who is signed in, its colours and its direction. Tiny: it ships in the page. */
import * as select from "../selectors";

/** Handle of the signed-in person, where the page shows it. */
export function readViewer(page: ParentNode): string | undefined {
  const own = page.querySelector(select.profileTab)?.getAttribute("href");
  const avatar = page.querySelector(`${select.accountSwitcher} ${select.userAvatar}`)?.getAttribute("data-testid");
  return /^\/(\w{1,20})$/.exec(own ?? "")?.[1] ?? /^UserAvatar-Container-(\w{1,20})$/.exec(avatar ?? "")?.[1];
}

/** X's three themes by the colour of the page: default is white, dim a dark blue, lights out black. */
export function readTheme(page: Document): "light" | "dim" | "dark" {
  const colour = page.body && page.defaultView?.getComputedStyle(page.body).backgroundColor;
  const [red = 255, green = 255, blue = 255, alpha = 1] = (colour?.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha === 0 || red + green + blue > 384) return "light";
  return red + green + blue > 40 ? "dim" : "dark";
}

/** The direction of X's own interface (single posts have their own). */
export const readDirection = (page: Document): "ltr" | "rtl" => (page.documentElement.dir === "rtl" ? "rtl" : "ltr");

/** How often each selector is on the page, for Settings > Health. */
export const countSelectors = (page: ParentNode, selectors: Record<string, string>): Record<string, number> =>
  Object.fromEntries(Object.entries(selectors).map(([name, selector]) => [name, page.querySelectorAll(selector).length]));
