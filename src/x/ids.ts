/** How X writes its ids. Tiny: it ships in the page. */

/** X's own ids: decimal, as text (they do not fit a JavaScript number). */
export const isId = (value: unknown): value is string => typeof value === "string" && /^\d{1,25}$/.test(value);

/** A handle without @. */
export const isHandle = (value: unknown): value is string => typeof value === "string" && /^\w{1,20}$/.test(value);

const smaller = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);

/**
 * The one spelling of a conversation's id: X writes `1-2` in URLs and `1:2` in test ids, in either order.
 * User ids are joined by "-", the smaller first; a group's single id is left as it is.
 */
export function conversationIdOf(written: string): string {
  const [a, b, ...rest] = written.split(/[:-]/);
  if (!isId(a) || !isId(b) || rest.length > 0) return written;
  return smaller(a, b) <= 0 ? `${a}-${b}` : `${b}-${a}`;
}
