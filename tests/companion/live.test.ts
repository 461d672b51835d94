/** What the live stream says, and to whom. */
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Presence } from "../../src/contracts/companion";
import type { News } from "../../src/contracts/sync";
import { createApi } from "../../src/sync/api";
import { Visitor } from "../../src/tooling/driver/visitor";
import { closeAll, command, fresh, withOwner } from "./outside";

vi.setConfig({ testTimeout: 30_000 });
afterEach(closeAll);

/** A panel that listens: what it has heard, and how its stream ended. */
function listener(url: string, token: string) {
  const api = createApi(url, token);
  const clientId = randomUUID();
  const heard: (News | undefined)[] = [];
  const people: Presence[] = [];
  const stopping = new AbortController();
  const ended = api.live(clientId, { news: (what) => heard.push(what), presence: (who) => people.push(who) }, stopping.signal).then(
    () => "ended",
    () => "failed",
  );
  const until = (count: number) => vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(count), { timeout: 10_000, interval: 5 });
  return { api, clientId, heard, people, ended, until, stop: () => stopping.abort() };
}

const opened = (seq: number, handle: string) => command(seq, { type: "customer.opened", customerId: `x:@${handle}` });

describe("the live stream", () => {
  it("brings what another panel did, with how much of one's own is in it, and only to the workspace it was done in", async () => {
    const companion = await fresh();
    const olive = await withOwner(companion);
    const first = await olive.workspace();
    const { path } = await olive.post("/team/new", { workspace: first, name: "Another brand" });
    const second = new URL(path, companion.url).searchParams.get("workspace") ?? "";
    const tokens = [
      await olive.pair({ workspace: first }),
      await olive.pair({ workspace: first }),
      await olive.pair({ workspace: second }),
    ];
    const [one, other, stranger] = tokens.map((token) => listener(companion.url, token)) as [Panel, Panel, Panel];
    // Whoever connects pulls.
    for (const panel of [one, other, stranger]) await panel.until(1);
    await one.api.push(one.clientId, undefined, [opened(1, "jane")]);
    for (const panel of [one, other]) await panel.until(2);
    const { cookie } = await other.api.pull(other.clientId, undefined, 100);
    expect(other.heard[1]).toMatchObject({ epoch: cookie.epoch, version: cookie.version, after: cookie.version - 1, lastSeq: 0 });
    expect(other.heard[1]?.rows.map(({ key }) => key.split("/")[0]).sort()).toEqual(["customers", "events", "identities"]);
    expect(one.heard[1]).toEqual({ ...other.heard[1], lastSeq: 1 });
    // Too much to be told is pulled.
    const entries = Array.from({ length: 400 }, (_, i) => opened(i + 2, `customer_${i}`));
    await one.api.push(one.clientId, undefined, entries);
    await other.until(3);
    expect(other.heard[2]).toBeUndefined();
    expect(stranger.heard).toEqual([undefined]);
    for (const panel of [one, other, stranger]) panel.stop();
  });

  it("tells who is at which customer: to the others, at once, and to who comes later", async () => {
    const companion = await fresh();
    const olive = await withOwner(companion);
    const ada = new Visitor(companion.url);
    await ada.join(await olive.invite("agent"), "Ada");
    const [one, other] = [listener(companion.url, await olive.pair()), listener(companion.url, await ada.pair())];
    await Promise.all([one.until(1), other.until(1)]);
    const { agentId } = await other.api.me();
    await other.api.present({ customerId: "x:7", isWriting: false });
    await vi.waitFor(() => expect(one.people).toMatchObject([{ agentId, customerId: "x:7", isWriting: false }]));
    await other.api.present({ customerId: "x:7", isWriting: true });
    const later = listener(companion.url, await olive.pair());
    await vi.waitFor(() => expect(later.people).toMatchObject([{ agentId, isWriting: true }]));
    await other.api.present({ customerId: null, isWriting: false });
    await vi.waitFor(() => expect(one.people.at(-1)).toMatchObject({ agentId, customerId: null }));
    expect(other.people).toEqual([]);
    for (const panel of [one, other, later]) panel.stop();
  });

  it("ends at once for whoever is signed out, with nothing of what was done after", async () => {
    const companion = await fresh();
    const olive = await withOwner(companion);
    const [one, gone] = [listener(companion.url, await olive.pair()), listener(companion.url, await olive.pair())];
    await Promise.all([one.until(1), gone.until(1)]);
    await gone.api.leave();
    await one.api.push(one.clientId, undefined, [opened(1, "jane")]);
    expect(await gone.ended).toBe("ended");
    expect(gone.heard).toEqual([undefined]);
    await one.until(2);
    one.stop();
  });
});

type Panel = ReturnType<typeof listener>;
