/** Pages by address, with history and no loads, as X does it. Paths here are X's own; the base is added on the way out. */
import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { create } from "zustand";

const BASE = document.querySelector<HTMLMetaElement>('meta[name="practice-base"]')?.content ?? "";

/** Beside a companion's own pages, and not at X's address. */
export const isOnCompanion = BASE !== "";
/** An address of this site for one of X's paths. */
export const href = (path: string) => `${BASE}${path}`;
const pathOf = (url: URL | Location) => (url.pathname.startsWith(BASE) ? url.pathname.slice(BASE.length) : url.pathname) || "/";

interface Place {
  path: string;
  query: URLSearchParams;
  /** The page a dialog lies over, with its query. */
  behind?: string;
  /** The page that is shown: this place, or what is behind the dialog. */
  page: { path: string; query: URLSearchParams };
  /** Counts navigations, so that going somewhere anew fetches anew. */
  visit: number;
  /** Came here by Back or Forward: what was seen is still good. */
  back: boolean;
}

const here = (visit: number, back: boolean): Place => {
  const behind = (history.state as { behind?: unknown } | null)?.behind;
  const place = { path: pathOf(location), query: new URLSearchParams(location.search) };
  if (typeof behind !== "string") return { ...place, page: place, visit, back };
  const [path = "/home", query] = behind.split("?");
  return { ...place, behind, page: { path, query: new URLSearchParams(query) }, visit, back };
};

export const usePlace = create<Place>(() => here(0, false));

const scrolls = new Map<string, number>();
/** Where the window was scrolled to when this path was left. */
export const scrollOf = (path: string) => scrolls.get(path) ?? 0;
const remember = () => scrolls.set(usePlace.getState().page.path, window.scrollY);

/** Goes to one of X's paths (with query). `over` keeps the present page behind a dialog; `replace` leaves no trace in the history. */
export function navigate(to: string, { over = false, replace = false } = {}) {
  const { behind, visit } = usePlace.getState();
  if (!over) remember();
  const state = over ? { behind: behind ?? pathOf(location) + location.search } : null;
  history[replace ? "replaceState" : "pushState"](state, "", href(to));
  usePlace.setState(here(over ? visit : visit + 1, false), true);
  if (!over) window.scrollTo(0, 0);
}

/** Leaves a dialog. */
export function leave() {
  if (usePlace.getState().behind) history.back();
  else navigate("/home", { replace: true });
}

export function startRouter() {
  history.scrollRestoration = "manual";
  if (usePlace.getState().path === "/") navigate("/home", { replace: true });
  window.addEventListener("popstate", () => {
    const before = usePlace.getState();
    if (before.behind) return usePlace.setState(here(before.visit, true), true);
    remember();
    usePlace.setState(here(before.visit + 1, true), true);
  });
}

/** A link within the site. */
export function Link({ to, over = false, onClick, ...rest }: { to: string; over?: boolean } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    event.stopPropagation();
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to, { over });
  };
  return <a role="link" {...rest} href={href(to)} onClick={go} />;
}
