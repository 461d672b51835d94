/** Panels that push as fast as they can, and go on over every broken connection: what an acknowledged change must survive. */
import { randomUUID } from "node:crypto";
import type { Pulled, Pushed } from "../../src/contracts/companion";
import type { Cookie, PushEntry } from "../../src/contracts/sync";
import { callApi } from "../../src/tooling/driver/visitor";

export interface Pusher {
  token: string;
  clientId: string;
  /** Ids of commands the companion has said it took, in their order. */
  acknowledged: string[];
  /** Ids of the batch that was sent and not answered yet; empty between two. */
  underWay: string[];
  /** Pushes that broke off and were sent again. */
  retries: number;
}

export const newPusher = (token: string): Pusher => ({ token, clientId: randomUUID(), acknowledged: [], underWay: [], retries: 0 });

/** Commands in one push. */
const BATCH = 4;
/** Milliseconds before a push that broke off is sent again. */
const AGAIN = 40;

/** The customer a pusher writes about. */
export const customerOf = ({ clientId }: Pusher) => `x:@of_${clientId.slice(0, 8)}`;

/** Notes for a customer of the pusher's own, which the first command of all opens. */
function batch(pusher: Pusher): PushEntry[] {
  const customerId = customerOf(pusher);
  return Array.from({ length: BATCH }, (_, index): PushEntry => {
    const seq = pusher.acknowledged.length + index + 1;
    const id = randomUUID();
    const command = seq === 1 ? { type: "customer.opened", customerId } : { type: "customer.note", customerId, text: `Note ${seq}: ${id}` };
    return { kind: "command", seq, id, at: Date.now(), command, touched: {} };
  });
}

/** Pushes until `isOver`; `url` is asked before each try, so that another companion can take over. Throws where one was refused. */
export async function pushOn(pusher: Pusher, url: () => string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const entries = batch(pusher);
    const ids = entries.flatMap((entry) => (entry.kind === "command" ? [entry.id] : []));
    pusher.underWay = ids;
    const answer = await untilAnswered(pusher, entries, url, isOver);
    if (!answer) return;
    const last = pusher.acknowledged.length + entries.length;
    if (answer.lastSeq !== last || answer.refused.length > 0) throw new Error(`Sent up to ${last}: ${JSON.stringify(answer)}`);
    pusher.acknowledged.push(...ids);
    pusher.underWay = [];
  }
}

async function untilAnswered(pusher: Pusher, entries: PushEntry[], url: () => string, isOver: () => boolean): Promise<Pushed | undefined> {
  while (!isOver()) {
    try {
      const body = { clientId: pusher.clientId, now: Date.now(), entries };
      return (await callApi(url(), "push", { token: pusher.token, body })) as Pushed;
    } catch (error) {
      // 500: its database went away under it. Whatever else was answered is an answer.
      const { status } = error as { status?: number };
      if (status !== undefined && status !== 500) throw error;
      pusher.retries++;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
  return undefined;
}

/** Everything one client sees by pulling from the beginning, by key, and how far its outbox is taken. */
export async function pullAll(url: string, { token, clientId }: Pick<Pusher, "token" | "clientId">) {
  const held = new Map<string, string>();
  let cookie: Cookie | undefined;
  for (;;) {
    const body = { clientId, limit: 2_000, ...(cookie && { cookie }) };
    const page = (await callApi(url, "pull", { token, body })) as Pulled;
    for (const { key, data } of page.rows) if (data !== null) held.set(key, data);
    if (!page.more) return { held, lastSeq: page.lastSeq };
    cookie = page.cookie;
  }
}
