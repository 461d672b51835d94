/** Keeps what an agent is writing. */
import type { Failure } from "../domain/commands";
import { nextDraft } from "../domain/own/draft";
import type { DraftVersion, KeptDraft } from "../domain/rows";
import { db } from "../store/db";
import { keepOwn } from "./own";

interface Writer {
  /** What they have seen of it; absent where nothing. */
  before: KeptDraft | undefined;
  /** The open panel they write in. */
  device: string;
  /** What others of their devices wrote is still offered to them. */
  keepsOthers: boolean;
}

/** Keeps one state of a draft: it stands first, and beside it what its writer has not seen. */
export async function keepDraft(
  about: Pick<KeptDraft, "id" | "customerId">,
  content: Omit<DraftVersion, "at" | "device" | "seen">,
  { before, device, keepsOthers }: Writer,
): Promise<{ kept: KeptDraft } | { failure: Failure }> {
  let kept: KeptDraft | undefined;
  const failure = await keepOwn(async () => {
    const standing = await db.drafts.get(about.id);
    const now = Math.max(Date.now(), (standing?.at ?? 0) + 1);
    kept = nextDraft(before, about, content, { now, device, keepsOthers });
    return { drafts: [kept] };
  });
  return kept && !failure ? { kept } : { failure: failure ?? "unavailable" };
}
