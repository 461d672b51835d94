/** A change on one client and the moment another's live query shows it: through Perch, and through the barest thing that could. */
import { liveQuery } from "dexie";
import { run } from "../../../commands/run";
import type { Note } from "../../../domain/rows";
import { DeskDatabase, db } from "../../../store/db";

const now = () => performance.timeOrigin + performance.now();
const customerId = (index: number) => `x:@live${index}`;
let bare: DeskDatabase | undefined;
const GIVE_UP = 15_000;

/** When `find` first finds something, by a live query: in ms since 1970. */
const whenThere = (find: () => PromiseLike<unknown>) =>
  new Promise<number>((done, fail) => {
    const gone = setTimeout(() => fail(new Error(`Nothing was seen within ${GIVE_UP} ms`)), GIVE_UP);
    const subscription = liveQuery(find).subscribe((found) => {
      if (!found) return;
      const at = now();
      clearTimeout(gone);
      setTimeout(() => subscription.unsubscribe());
      done(at);
    });
  });

/** Opens `count` customers, so that notes can be written on them. */
export async function openCustomers(count: number): Promise<void> {
  for (let index = 0; index < count; index++) await run({ type: "customer.opened", customerId: customerId(index) });
}

/** Whether the last of them is here. */
export const hasCustomers = async (count: number): Promise<boolean> => Boolean(await db.customers.get(customerId(count - 1)));

/** Writes a note on this customer; the moment before, in ms since 1970. */
export async function writeNote(index: number): Promise<number> {
  const before = now();
  const outcome = await run({ type: "customer.note", customerId: customerId(index), text: `Called about parcel ${index}; call back.` });
  if (!outcome.ok) throw new Error(`A note was refused: ${outcome.rejection.reason}`);
  return before;
}

/** When a note on this customer is shown here. */
export const noteShown = (index: number): Promise<number> =>
  whenThere(() => db.notes.where("customerId").equals(customerId(index)).first());

/** A note row, sent to the bare endpoint, and with `keeps` first put here as a desk that works offline must; the moment before, in ms since 1970. */
export async function sendBare(url: string, index: number, keeps: boolean): Promise<number> {
  const before = now();
  const text = `Called about parcel ${index}; call back.`;
  const row: Note = {
    id: `note:${crypto.randomUUID()}`,
    customerId: customerId(index),
    text,
    at: Math.round(before),
    agentId: "agent:bench",
  };
  if (keeps) await bare?.notes.put(row);
  const answer = await fetch(`${url}/row`, { method: "POST", body: JSON.stringify(row) });
  if (!answer.ok) throw new Error(`The bare endpoint answered ${answer.status}`);
  return before;
}

/** Opens the bare table. */
export async function openBare(): Promise<void> {
  bare = new DeskDatabase("bare-live");
  await bare.open();
}

/** Fetches and puts each row the bare endpoint's stream speaks of, into a table of the same kind. */
export async function listenBare(url: string): Promise<void> {
  const stream = new EventSource(`${url}/live`);
  await new Promise((done) => stream.addEventListener("open", done));
  stream.addEventListener("poke", async () => {
    const answer = await fetch(`${url}/newest`);
    await bare?.notes.put((await answer.json()) as Note);
  });
}

/** When the bare table's live query shows a note on this customer. */
export const bareShown = (index: number): Promise<number> =>
  whenThere(async () => bare?.notes.where("customerId").equals(customerId(index)).first());
