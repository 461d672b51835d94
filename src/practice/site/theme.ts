/** X's three colour themes and the direction of the site: `?theme=` and `?dir=` set them, and they are remembered. */
import { create } from "zustand";

export const THEMES = {
  light: ["Default", "rgb(255, 255, 255)"],
  dim: ["Dim", "rgb(21, 32, 43)"],
  dark: ["Lights out", "rgb(0, 0, 0)"],
} as const;
export type Theme = keyof typeof THEMES;
export type Dir = "ltr" | "rtl";

const isTheme = (value: string | null): value is Theme => value !== null && Object.hasOwn(THEMES, value);
const isDir = (value: string | null): value is Dir => value === "ltr" || value === "rtl";

function remembered<T extends string>(name: string, is: (value: string | null) => value is T, fallback: T): T {
  const asked = new URLSearchParams(location.search).get(name);
  const kept = localStorage.getItem(`practice-${name}`);
  const value = is(asked) ? asked : is(kept) ? kept : fallback;
  localStorage.setItem(`practice-${name}`, value);
  return value;
}

interface Look {
  theme: Theme;
  dir: Dir;
  setTheme(theme: Theme): void;
  setDir(dir: Dir): void;
}

export const useLook = create<Look>((set) => ({
  theme: remembered("theme", isTheme, "light"),
  dir: remembered("dir", isDir, "ltr"),
  setTheme: (theme) => set({ theme }),
  setDir: (dir) => set({ dir }),
}));

function apply({ theme, dir }: Look) {
  const root = document.documentElement;
  root.dir = dir;
  root.lang = dir === "rtl" ? "ar" : "en";
  root.style.colorScheme = theme === "light" ? "light" : "dark";
  root.dataset.look = theme;
  document.body.style.backgroundColor = THEMES[theme][1];
  localStorage.setItem("practice-theme", theme);
  localStorage.setItem("practice-dir", dir);
}

/** Puts the remembered look on the page and keeps it there. */
export function startLook() {
  apply(useLook.getState());
  useLook.subscribe(apply);
}
