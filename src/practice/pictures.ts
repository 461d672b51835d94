/** Pictures of the practice site, drawn on the spot: initials for people, emoji, and a plain field for photos. */
import { hash } from "./ids";

const FONT = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const safe = (text: string) => text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** Letters of a name: two words give two, one gives one, in any script. */
function initials(name: string): string {
  const words = name.split(/[\s_]+/).filter((word) => /\p{L}/u.test(word));
  const letters = words.slice(0, 2).map((word) => [...word].find((char) => /\p{L}/u.test(char)) ?? "");
  return letters.join("").toLocaleUpperCase() || "?";
}

export function avatar(handle: string, name: string): string {
  const hue = hash(handle) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="hsl(${hue} 42% 46%)"/><text x="48" y="62" font-family="${FONT}" font-size="40" font-weight="600" fill="#fff" text-anchor="middle">${safe(initials(name))}</text></svg>`;
}

/** `code` as in X's own addresses: code points in hexadecimal, joined by "-". */
export function emoji(code: string): string | undefined {
  const points = code.split("-").map((point) => Number.parseInt(point, 16));
  if (!points.every((point) => point > 0 && point <= 0x10ffff)) return undefined;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><text x="18" y="29" font-size="30" text-anchor="middle">${safe(String.fromCodePoint(...points))}</text></svg>`;
}

export function photo(key: string): string {
  const hue = hash(key) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675"><rect width="1200" height="675" fill="hsl(${hue} 22% 72%)"/><circle cx="600" cy="370" r="170" fill="hsl(${hue} 26% 58%)"/><rect x="430" y="250" width="340" height="120" fill="hsl(${hue} 22% 72%)"/><rect x="400" y="352" width="400" height="36" rx="18" fill="hsl(${hue} 30% 46%)"/></svg>`;
}
