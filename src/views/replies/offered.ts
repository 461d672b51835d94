/** What the suggestions of each reply show now. It decides nothing: it is noted with the reply, for the knowledge base's figures. */
const shown = new Map<string, readonly string[]>();

/** Ids of the articles that stand among the suggestions of this reply. */
export function offer(replyId: string, articleIds: readonly string[]): void {
  if (articleIds.length > 0) shown.set(replyId, articleIds);
  else shown.delete(replyId);
}

/** What goes with a reply that was made from `chosen`, or by hand. */
export function offeredFor(replyId: string, chosen: string | undefined): { offered?: string[]; chosen?: string } {
  const offered = shown.get(replyId);
  return { ...(offered && { offered: [...offered] }), ...(chosen && { chosen }) };
}
