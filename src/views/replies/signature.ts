/** A text with the agent's signature beneath it. Pure. */

/** `text`, signed where it is not yet; as it stands where there is no signature, or nothing to sign. */
export function signed(text: string, signature: string): string {
  const sign = signature.trim();
  if (sign === "" || text.trim() === "" || text.trimEnd().endsWith(sign)) return text;
  return `${text.trimEnd()} ${sign}`;
}
