/** Customers one knows, for formulas to be tried on: who waits, with what they wrote last. */
import { subjectsOf } from "../../domain/routing/past";
import type { Subject } from "../../domain/routing/subject";
import { waiting } from "../../store/queries";
import { customersOfMessages, messageIdsSince, pastsOf } from "../../store/queries/routing";
import { moodReader } from "../mood/reader";

const MOST = 5;
const DAYS = 30 * 86_400_000;

/** At most five: those who wait, else those who wrote last. */
export async function samples(vipTag: string): Promise<Subject[]> {
  const from = Date.now() - DAYS;
  const waits = (await waiting(MOST)).map(({ customer }) => customer.id);
  const ids = waits.length > 0 ? waits : (await customersOfMessages((await messageIdsSince(from)).slice(-50))).slice(-MOST);
  const [pasts, moods] = await Promise.all([pastsOf(ids, from), moodReader()]);
  return [...pasts.values()].flatMap((past) => subjectsOf(past, from, { vipTag, moods, schedule: () => undefined }).slice(-1));
}
