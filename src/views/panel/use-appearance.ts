/** Language, direction and theme: from the settings, else from X's page, else from the system. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Settings } from "../../domain/rows";
import { setting } from "../../store/queries";
import { chooseLanguage, direction, type Language, setLanguage } from "../text";
import { loadLanguage } from "../text/load";
import { usePageLink } from "./page-link";
import { useShown } from "./shown";

type Theme = "light" | "dim" | "dark";
const DARK = "(prefers-color-scheme: dark)";

function useSystemTheme(): Theme {
  const [dark, setDark] = useState(() => globalThis.matchMedia?.(DARK).matches ?? false);
  useEffect(() => {
    const query = globalThis.matchMedia?.(DARK);
    if (!query) return;
    const follow = () => setDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return dark ? "dark" : "light";
}

/** The language meant, once its words are here and `t` speaks it. */
function useLanguage(wanted: Settings["panel"]["language"] | undefined): Language | undefined {
  const [language, setReady] = useState<Language>();
  useEffect(() => {
    if (!wanted) return;
    let isMeant = true;
    const meant = chooseLanguage(wanted);
    void loadLanguage(meant).then(() => {
      if (isMeant) setReady(setLanguage(meant));
    });
    return () => {
      isMeant = false;
    };
  }, [wanted]);
  return language;
}

/** Sets the document's theme, language and direction. Returns the language, or undefined until the settings are read. */
export function useAppearance(): Language | undefined {
  const link = usePageLink();
  const panel = useLiveQuery(() => setting("panel"));
  const system = useSystemTheme();
  const page = useShown((shown) => (shown.tab.kind === "x" ? shown.tab.page.theme : undefined));
  const [last, setLast] = useState<Theme>();
  useEffect(() => {
    if (page) setLast(page);
  }, [page]);
  const wanted: Settings["panel"]["theme"] = panel?.theme ?? "auto";
  const theme = wanted === "auto" ? (page ?? last ?? system) : wanted;
  const language = useLanguage(panel?.language);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useLayoutEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    document.documentElement.dir = direction();
  }, [language]);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (!panel) return;
    const now = JSON.stringify(panel);
    if (told.current !== undefined && told.current !== now) link.settingsChanged();
    told.current = now;
  }, [panel, link]);
  return language;
}
