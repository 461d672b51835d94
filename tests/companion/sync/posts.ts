/** What is seen on X in the stories: a brand's posts and its customers', from one moment on. */
import type { Observation } from "../../../src/domain/observations";

export const NOW = Date.UTC(2026, 10, 22, 9);
export const BRAND = { userId: "900", handle: "HarbourBank", name: "Harbour Bank" };

/** A post of this number, always the same. */
export const post = (number: number): Observation => ({
  kind: "post_seen",
  source: "json",
  id: String(1_000 + number),
  author: number % 4 === 3 ? BRAND : { userId: String(number % 3), handle: `p${number % 3}`, name: `P${number % 3}` },
  at: NOW - 600_000 + number * 1_000,
  text: `words ${number}`,
  mentions: number % 4 === 3 ? [] : [BRAND.handle],
  ...(number % 4 === 3 && { inReplyTo: { userId: String(number % 3), handle: `p${number % 3}`, postId: String(999 + number) } }),
});
