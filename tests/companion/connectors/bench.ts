/** A companion with an owner and a help centre beside it, for the tests of connectors. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { openStore, type Store, type StoreKind } from "../../../src/companion/db/open";
import { type Companion, startCompanion } from "../../../src/companion/server";
import type { Connector, ConnectorDraft } from "../../../src/contracts/connectors";
import type { ArticleDraft } from "../../../src/domain/articles/row";
import type { Article } from "../../../src/domain/rows";
import { callApi, Visitor } from "../../../src/tooling/driver/visitor";
import { type HelpCentre, startHelpCentre } from "../help-centre";
import { newPusher, pullAll } from "../load";
import { ask, command, keptLog } from "../outside";
import { freshPlace, type Place } from "../stores";

const SECRET = "s".repeat(32);
export const TOKEN = "olive@tidemill.example/token:very-secret-key";
export const LIDS = { id: 71, title: "Lids", body: "<p>They go into the <b>dishwasher</b>.</p><script>alert(1)</script>" };
export const BURRS = { id: 72, title: "Burrs", body: "<p>Brush them weekly.</p>" };
export const FORM = { id: 73, title: "Warranty form", body: "<p>It is on page two.</p>" };

export interface Bench {
  companion: Companion;
  store: Store;
  centre: HelpCentre;
  olive: Visitor;
  token: string;
  kept: ReturnType<typeof keptLog>;
}

/** The connectors of an answer. */
export const read = ({ body }: { body: string }) => (JSON.parse(body) as { connectors: Connector[] }).connectors;

/** Fresh for each test of a suite, and what tests do with it. */
export function useConnectors(kind: StoreKind) {
  const bench = {} as Bench;
  let place: Place;
  beforeEach(async () => {
    place = await freshPlace(kind);
    bench.centre = await startHelpCentre([LIDS, BURRS, FORM]);
    bench.kept = keptLog();
    const allowed = { privateSources: ["127.0.0.1"], sourcePause: 0 };
    bench.companion = await startCompanion({ store: place.where, secret: SECRET, log: bench.kept.log, ...allowed });
    bench.store = await openStore(place.where);
    bench.olive = new Visitor(bench.companion.url);
    await bench.olive.join(bench.companion.ownerLink ?? "", "Olive Owner");
    bench.token = await bench.olive.pair();
  });
  afterEach(async () => {
    await bench.store.close();
    await bench.companion.close().catch(() => {});
    await bench.centre.close();
    await place.remove();
  });

  const api = async (path: string, method = "GET", body?: unknown, as = bench.token) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${as}` };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return ask(bench.companion.port, `/api/${path}`, { method, headers, ...sent });
  };
  const draft = (more: Partial<ConnectorDraft> = {}): ConnectorDraft => ({
    ...{ kind: "zendesk", address: `${bench.centre.url}/hc/en-us`, every: "daily", lang: "en", tags: ["help centre"], arrive: "published" },
    ...{ isPaused: false, ...more },
  });
  /** Waits until no pull is under way. */
  const settled = () =>
    vi.waitUntil(
      async () => {
        const [one] = read(await api("connectors"));
        return one?.last && !one.progress && one;
      },
      { timeout: 20_000, interval: 30 },
    );
  const held = async () => (await pullAll(bench.companion.url, newPusher(bench.token))).held;
  const rows = async <T>(table: string): Promise<T[]> =>
    [...(await held())].flatMap(([key, data]) => (key.startsWith(`${table}/`) && data ? [JSON.parse(data) as T] : []));
  return {
    ...{ bench, api, draft, held },
    async add(more: Partial<ConnectorDraft> = {}) {
      const answer = await api("connectors", "POST", draft(more));
      expect(answer.status, answer.body).toBe(200);
      return settled();
    },
    async again(take: string[] = []) {
      const [one] = read(await api("connectors"));
      expect((await api(`connectors/${one?.id}/pull`, "POST", { take })).status).toBe(200);
      return settled();
    },
    articles: () => rows<Article>("articles"),
    events: () => rows<{ type: string; by: string; article?: ArticleDraft }>("events"),
    push: (given: unknown) =>
      callApi(bench.companion.url, "push", {
        token: bench.token,
        body: { clientId: randomUUID(), now: Date.now(), entries: [command(1, given)] },
      }),
  };
}
