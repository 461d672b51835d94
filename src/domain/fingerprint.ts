/** A short mark of what a row says, by which two desks tell whether they say the same. No secret and no proof: see the audit for that. */

/** JSON with sorted keys: what says the same gives the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** 53 bits of the row in base 36, or "" for no row. Two rows that differ share one by chance once in 10^16. */
export function fingerprint(row: object | null | undefined): string {
  if (!row) return "";
  const text = canonical(row);
  // Two multiplicative hashes over the same characters, as in MurmurHash's mixing.
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
