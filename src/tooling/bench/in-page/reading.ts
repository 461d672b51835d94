/** Reading one customer and their newest messages: bare Dexie, and Perch's own queries. */
import Dexie from "dexie";
import { db } from "../../../store/db";
import { customer, customerOfFocus, history } from "../../../store/queries";
import { handleOf } from "./fill";

const NEWEST = 50;
/** Messages a panel has room for. */
const SHOWN = 10;

async function timed(times: number, read: (index: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < times; index++) {
    const started = performance.now();
    await read(index);
    taken.push(performance.now() - started);
  }
  return taken;
}

/** Milliseconds of each bare read of a customer by id with the newest 50 messages. */
export const bareRead = (times: number) =>
  timed(times, async (index) => {
    const id = `x:${8_000_000 + index}`;
    const newest = db.messages.where("[customerId+at]").between([id, Dexie.minKey], [id, Dexie.maxKey]).reverse().limit(NEWEST).toArray();
    const [row, messages] = await Promise.all([db.customers.get(id), newest]);
    if (!row || messages.length !== NEWEST) throw new Error(`${id} is not as it was filled in`);
  });

/** Milliseconds of each read through Perch's queries, from the page's handle to customer and messages. */
export const ownRead = (times: number) =>
  timed(times, async (index) => {
    const id = await customerOfFocus({ kind: "profile", handle: handleOf(index) });
    if (!id) throw new Error(`${handleOf(index)} was not found`);
    const [row, messages] = await Promise.all([customer(id), history(id, { limit: NEWEST })]);
    if (!row || messages.length !== NEWEST) throw new Error(`${id} is not as it was filled in`);
  });

/**
 * Makes this page the barest panel there could be: told by the browser of the tab's new address, it reads the rows with bare
 * Dexie and puts them up as text, under the classes by which the bench finds them in Perch's own panel.
 */
export async function barePanel(): Promise<void> {
  await db.open();
  chrome.tabs.onUpdated.addListener(async (_, { url }) => {
    const identity = url && (await db.identities.get(`x:@${new URL(url).pathname.slice(1).toLowerCase()}`));
    if (!identity) return;
    const id = identity.customerId;
    const newest = db.messages.where("[customerId+at]").between([id, Dexie.minKey], [id, Dexie.maxKey]).reverse().limit(NEWEST).toArray();
    const [row, messages] = await Promise.all([db.customers.get(id), newest]);
    const card = document.createElement("p");
    card.className = "p-card";
    card.textContent = `${row?.name} @${row?.handle}`;
    const history = document.createElement("div");
    history.className = "p-history";
    for (const { text } of messages.slice(0, SHOWN)) history.append(Object.assign(document.createElement("p"), { textContent: text }));
    document.body.replaceChildren(card, history);
  });
}
