/** Which warnings of a reply stood beneath it while it was written: they need not be said again. */
import type { Check } from "../../domain/lint/finding";

const seen = new Map<string, ReadonlySet<Check>>();

/** These are shown now, and no others. */
export const show = (replyId: string, checks: readonly Check[]): void => void seen.set(replyId, new Set(checks));

export const wasSeen = (replyId: string, check: Check): boolean => seen.get(replyId)?.has(check) ?? false;
