import { vi } from "vitest";

/** The same ids in the same order whenever the same story is told. */
export function seedIds(chance: number): void {
  let state = chance;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    return ((mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ (mixed >>> 14)) >>> 0).toString(16).padStart(8, "0");
  };
  vi.spyOn(crypto, "randomUUID").mockImplementation(() => {
    const hex = next() + next() + next() + next();
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  });
}
