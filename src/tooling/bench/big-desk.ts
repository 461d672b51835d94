/** A big desk put straight into the companion's store: rows a team of some years has, the oldest with the lowest version. */
import type { Db } from "../../companion/db/open";
import { writeRows } from "../../companion/sync/rows";
import { writeTo } from "../../companion/sync/workspace";
import type { DeskEvent } from "../../domain/events";
import { keyOf } from "../../domain/keys";
import type { Case, Customer, Identity, Message } from "../../domain/rows";

const HOUR = 3_600_000;
/** Rows written at one version. */
const AT_ONCE = 1_000;
/** Messages of a customer; the rest of their rows are themselves, two identities, a case and three events. */
const MESSAGES = 9;
const ROWS_OF_ONE = MESSAGES + 7;

/** All rows of one customer, by key. */
function rowsOf(index: number, now: number): [string, object][] {
  const userId = String(8_000_000 + index);
  const handle = `BenchCustomer${index}`;
  const [id, caseId] = [`x:${userId}`, `case:x_post:${4_000_000_000 + index * 100}`];
  const began = now - index * HOUR;
  const messages = Array.from({ length: MESSAGES }, (_, number): Message => {
    const isBrand = number % 2 === 1;
    const first = String(4_000_000_000 + index * 100);
    return {
      id: `x_post:${4_000_000_000 + index * 100 + number}`,
      customerId: id,
      conversationId: `x_post:${first}`,
      accountId: "benchbrand",
      channel: "x_post",
      audience: "public",
      direction: isBrand ? "outbound" : "inbound",
      at: began + number * 60_000,
      text: isBrand
        ? "Sorry about that. Please send us your order number in a private message and we will look at once."
        : `@BenchBrand my parcel ${index}-${number} has not moved since Monday, could you please look into it for me? Thank you.`,
      authorHandle: isBrand ? "BenchBrand" : handle,
      lang: "en",
      source: "json",
    };
  });
  const customer: Customer = {
    id,
    handle,
    userId,
    name: `Customer number ${index}`,
    bio: "Coffee before anything else.",
    followers: index % 5_000,
    lang: "en",
    firstSeenAt: began,
    lastSeenAt: began + HOUR,
    messageCount: MESSAGES,
    tags: index % 3 === 0 ? ["delivery"] : [],
    caseId,
    source: "json",
  };
  const identities: Identity[] = [id, `x:@${handle.toLowerCase()}`].map((name) => ({ id: name, customerId: id, basis: "public_profile" }));
  const opened = { at: began, by: "system", caseId, customerId: id };
  const events: DeskEvent[] = [
    { ...opened, id: `opened:${index}`, type: "case.opened", messageId: messages[0]?.id ?? "" },
    { ...opened, id: `received:${index}`, type: "message.received", messageId: messages[0]?.id ?? "" },
    { ...opened, id: `tagged:${index}`, type: "case.tagged", tag: "delivery", by: "agent:bench" },
  ];
  const theCase: Case = {
    id: caseId,
    customerId: id,
    status: "open",
    statusAt: began,
    tags: ["delivery"],
    openedAt: began,
    unanswered: [],
  };
  return [
    [keyOf({ table: "customers", id }), customer],
    ...identities.map((row): [string, object] => [keyOf({ table: "identities", id: row.id }), row]),
    ...messages.map((row): [string, object] => [keyOf({ table: "messages", id: row.id }), row]),
    ...events.map((row): [string, object] => [keyOf({ table: "events", id: row.id }), row]),
    [keyOf({ table: "cases", id: caseId }), theCase],
  ];
}

/** Fills a workspace with about `count` rows; how many it then has. */
export async function fillDesk(db: Db, workspaceId: string, count: number): Promise<number> {
  const now = Date.now();
  let rows = new Map<string, object>();
  let written = 0;
  const write = async () => {
    const some = rows;
    rows = new Map();
    await writeTo(db, workspaceId, (trx, version) => writeRows(trx, workspaceId, version, some));
    written += some.size;
  };
  for (let index = Math.ceil(count / ROWS_OF_ONE) - 1; index >= 0; index--) {
    for (const [key, row] of rowsOf(index, now)) rows.set(key, row);
    if (rows.size >= AT_ONCE) await write();
  }
  if (rows.size > 0) await write();
  return written;
}
