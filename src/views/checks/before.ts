/** On its way into X's composer a reply is held here by what the checks have to say. */
import type { Check, Finding } from "../../domain/lint/finding";
import { checksRows } from "../../store/queries/checks";
import { loadMoods } from "../mood/use-moods";
import type { Draft } from "../replies/drafts";
import { check, type Subject } from "./check";
import { wasSeen } from "./seen";

/** What holds it: every stop, and the warnings that did not stand beneath it while it was written. `over`: what one has said to pass over. */
export async function holding(draft: Draft, subject: Subject, over: readonly Check[]): Promise<Finding[]> {
  const { replyId } = subject.answering;
  const [rows, moods] = await Promise.all([checksRows(subject.customer.id, replyId), loadMoods()]);
  const found = check(draft, subject, rows, moods);
  const holds = ({ check: name, severity }: Finding) => severity === "stop" || (severity === "warn" && !wasSeen(replyId, name));
  return found.filter((one) => holds(one) && !over.includes(one.check));
}
