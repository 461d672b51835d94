/** A big desk: customers and messages put straight into the database, because how they got there is not what is measured. */
import Dexie from "dexie";
import type { Customer, Message } from "../../../domain/rows";
import { db } from "../../../store/db";

const PAGE = 5_000;
/** Customers with a long history: those the bench looks at. */
const LONG = 200;
const LONG_HISTORY = 100;
const DAY = 86_400_000;

export const handleOf = (index: number) => `BenchCustomer${index}`;
const idOf = (index: number) => `x:${8_000_000 + index}`;

function customer(index: number, messages: number, now: number): Customer {
  return {
    id: idOf(index),
    handle: handleOf(index),
    userId: String(8_000_000 + index),
    name: `Customer number ${index}`,
    bio: "Coffee before anything else.",
    followers: index % 5_000,
    lang: "en",
    firstSeenAt: now - 300 * DAY,
    lastSeenAt: now - index * 1_000,
    messageCount: messages,
    tags: index % 3 === 0 ? ["delivery"] : [],
    source: "json",
  };
}

function message(index: number, number: number, now: number): Message {
  const outbound = number % 2 === 1;
  const id = String(3_000_000_000_000 + index * 10_000 + number);
  return {
    id: `x_post:${id}`,
    customerId: idOf(index),
    conversationId: `x_post:${id}`,
    channel: "x_post",
    audience: "public",
    direction: outbound ? "outbound" : "inbound",
    at: now - number * 3_600_000,
    text: `Message ${number} of ${handleOf(index)}: my parcel has not moved since Monday, could you please look into it?`,
    authorHandle: outbound ? "BenchBrand" : handleOf(index),
    lang: "en",
    source: "json",
  };
}

/** Fills Perch's database with `customers` and `messages` rows; the first two hundred customers have a hundred messages each. */
export async function fill(customers: number, messages: number): Promise<{ customers: number; messages: number }> {
  await db.open();
  db.close();
  // The same database, without waiting for the disk.
  const fast = new Dexie(db.name, { chromeTransactionDurability: "relaxed" });
  await fast.open();
  const now = Date.now();
  const rest = Math.ceil((messages - LONG * LONG_HISTORY) / (customers - LONG));
  const people: Customer[] = [];
  let texts: Message[] = [];
  for (let index = 0; index < customers; index++) {
    const count = index < LONG ? LONG_HISTORY : rest;
    people.push(customer(index, count, now));
    for (let number = 0; number < count; number++) texts.push(message(index, number, now));
    if (texts.length >= PAGE) {
      await fast.table("messages").bulkAdd(texts);
      texts = [];
    }
  }
  await fast.table("messages").bulkAdd(texts);
  await fast.table("customers").bulkAdd(people);
  await fast.table("identities").bulkAdd(people.map(({ id }) => ({ id, customerId: id, basis: "public_profile" })));
  await fast
    .table("identities")
    .bulkAdd(people.map(({ id, handle }) => ({ id: `x:@${handle.toLowerCase()}`, customerId: id, basis: "public_profile" })));
  const counted = { customers: await fast.table("customers").count(), messages: await fast.table("messages").count() };
  fast.close();
  await db.open();
  return counted;
}
