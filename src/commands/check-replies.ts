/** After what was seen is stored: replies that went out are held against the approvals they needed. */
import { isJudged } from "../domain/approvals/check";
import type { Message } from "../domain/rows";
import { pairing } from "../store/pairing";
import { agents, setting } from "../store/queries/settings";
import { run } from "./run";

/** Checks those of these messages that may have needed approval; each as often as one likes. Nothing is asked of a desk that stands alone. */
export async function checkReplies(messages: readonly Message[], now = Date.now()): Promise<void> {
  const sent = messages.filter((message) => isJudged(message, now));
  if (sent.length === 0 || !(await pairing())) return;
  const [{ policies }, team] = await Promise.all([setting("approvals"), agents()]);
  if (!policies.some(({ isOff }) => !isOff) && !team.some(({ role }) => role === "trainee")) return;
  // What rules find nothing to say of is refused, and nobody needs to hear it.
  for (const { id: messageId } of sent) await run({ type: "reply.check", messageId });
}
