/** A team at work: browsers with their clocks and roles, the companion, and what everybody was promised. */
import { vi } from "vitest";
import type { Db } from "../../../src/companion/db/open";
import { joined, type News, newsFor } from "../../../src/companion/live/news";
import { createWorkspace, renewEpoch } from "../../../src/companion/sync/workspace";
import type * as contract from "../../../src/contracts/sync";
import type { Command } from "../../../src/domain/commands";
import type { Role } from "../../../src/domain/roles";
import type { CompanionApi } from "../../../src/sync/api";
import { type Client, freshStorage, killedAfter, openClient, pairClient } from "./client";
import { type Drafted, drafting } from "./drafting";
import { backUp, createLine, type Panel } from "./line";
import { BRAND, NOW, post } from "./posts";
import { ruling } from "./ruling";
import { seedIds } from "./seed-ids";
import type { Deed, Step } from "./steps";

const HOUR = 3_600_000;

/** A command that was acknowledged to whoever gave it. */
export interface Given {
  /** Of the fact it made. */
  id: string;
  command: Command;
  /** The facts its desk knew before. */
  known: ReadonlySet<string>;
  /** Its desk was replaced by a file before it had gone out, or it came in by a file as well: it may be there or not. */
  isLoose: boolean;
}

/** One agent's browser. */
export interface Seat {
  no: number;
  storage: ReturnType<typeof freshStorage>;
  client: Client;
  panel: Panel;
  /** How wrong its clock is, in milliseconds. */
  skew: number;
  given: Given[];
  drafted: Drafted[];
  /** Its desk is another's, as a file held it, until it has pulled everything. */
  isReplaced: boolean;
  /** It may know of people of whom the companion does not: its agent was not allowed to tell, or has not heard yet that a backup came back. */
  knowsMore: boolean;
  /** Its desk was replaced by a file at some time. */
  isImporter: boolean;
  /** How much of the news it has heard or missed. */
  heard: number;
  /** Notes of the file its desk was replaced by. */
  imported: string[];
}

export interface World {
  db: Db;
  workspaceId: string;
  seats: Seat[];
  /** The companion was restored at least once. */
  wasRestored: boolean;
  step(step: Step): Promise<void>;
  /** Everything arrives, everybody is paired and every clock is right; then they sync until nothing is left to do. */
  quiet(): Promise<void>;
}

/** Called after every step and every page: nothing may have vanished. */
export type Look = (seat: Seat, world: World) => Promise<void>;

/** Makes the team: an owner, and others who are whatever they are made. */
export async function createWorld(db: Db, browsers: number, chance: number, files: readonly string[], look: Look): Promise<World> {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(NOW);
  seedIds(chance);
  let now = NOW;
  let made = 0;
  const workspaceId = await createWorkspace(db, "Harbour Bank", NOW);
  const line = createLine(db, workspaceId, () => now);
  const saved = [...files];
  let bringBack: (() => Promise<void>) | undefined;

  async function reopen(seat: Seat): Promise<void> {
    seat.client.db.close();
    seat.client = await openClient(seat.storage);
  }
  async function pair(seat: Seat, agentId = seat.panel.agentId): Promise<void> {
    const { role } = seat.panel;
    // What waits of another agent's goes with them.
    if (agentId !== seat.panel.agentId) seat.drafted = [];
    seat.panel = { agentId, role, isRevoked: false };
    await pairClient(seat.client, { userId: agentId, agentId, name: agentId, role, workspaceId, workspace: "Harbour Bank" });
  }
  async function give({ client, given }: Seat, command: Command): Promise<void> {
    const known = new Set(await client.db.events.toCollection().primaryKeys());
    const outcome = await client.run(command);
    const [fact] = outcome.ok ? outcome.events : [];
    if (fact) given.push({ id: fact.id, command, known, isLoose: false });
  }
  const note = (seat: Seat, on: number) => give(seat, { type: "customer.note", customerId: `x:${on}`, text: `note ${made++}` });

  /** What the live stream brings of what this seat has not heard: some of it lost, the rest together where it may be. */
  async function hear(seat: Seat, hears: readonly boolean[]): Promise<contract.News[]> {
    const unheard = line.news.slice(seat.heard);
    seat.heard = line.news.length;
    const some = unheard.filter((_, i) => hears[i % hears.length]);
    const together: News[] = [];
    for (const one of some) {
      const last = together.at(-1);
      const both = hears[0] && last ? joined(last, one) : undefined;
      together.splice(both ? -1 : together.length, 1, both ?? one);
    }
    const id = await seat.client.clientId();
    return together.map((one) => newsFor(one, seat.panel.agentId, id));
  }

  async function sync(seat: Seat, { faults, hears, pages, limits }: Omit<Extract<Deed, { does: "round" }>, "does">): Promise<boolean> {
    const { client, panel } = seat;
    const { Unreachable, SignedOut } = client.errors;
    let left = pages;
    const api = line.api({ panel, errors: client.errors, faults: [...faults], meanwhile: () => note(seat, made % 3) });
    const watch = {
      isStopped: () => left <= 0,
      onPage() {
        left--;
      },
    };
    // Between two pages it is looked at as well, by the time the next is asked for.
    const looking: CompanionApi = {
      ...api,
      async pull(...asked) {
        await look(seat, world);
        return api.pull(...asked);
      },
    };
    try {
      await client.round(looking, watch, { limits, news: await hear(seat, hears) });
      if (left > 0) seat.isReplaced = false;
      return left > 0;
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof SignedOut)) throw error;
      return false;
    }
  }

  async function replace(seat: Seat, text: string): Promise<void> {
    const { client } = seat;
    // With its outbox goes what waits there, and what is known of it to have been refused.
    const refused = await client.db.outbox.filter(({ isRefused }) => isRefused === true).toArray();
    const left = new Set([...(await client.waiting()), ...refused].flatMap(({ eventIds }) => eventIds));
    const outcome = await client.importAll(text);
    if (!outcome.ok) return;
    // A desk that was replaced can't bring again what a companion has forgotten.
    for (const given of seat.given) given.isLoose ||= left.has(given.id) || world.wasRestored;
    seat.drafted = [];
    const { events, notes } = (JSON.parse(text) as { tables: { events: { id: string }[]; notes: { text: string }[] } }).tables;
    const held = new Set(events.map(({ id }) => id));
    for (const given of seats.flatMap((other) => other.given)) given.isLoose ||= held.has(given.id);
    seat.isReplaced = true;
    seat.knowsMore = true;
    seat.isImporter = true;
    seat.imported = notes.map(({ text }) => text);
  }

  async function act(seat: Seat, deed: Deed): Promise<unknown> {
    const caseId = "on" in deed ? `case:x_post:${1_000 + deed.on}` : "";
    if (deed.does === "see") return seat.client.observe(deed.posts.map(post));
    if (deed.does === "route") return seat.client.routeAll();
    if (deed.does === "rule") return seat.client.run(ruling(deed.word));
    if (deed.does === "note") return note(seat, deed.on);
    if (deed.does === "draft") return drafting(seat, deed.on, deed.isEmpty ? "" : `draft ${made}`, made++);
    if (deed.does === "status") return give(seat, { type: "case.set_status", caseId, status: deed.status });
    if (deed.does === "assign") return give(seat, { type: "case.assign", caseId, agentId: deed.off ? null : seat.panel.agentId });
    if (deed.does === "set") return give(seat, { type: "case.set", caseId, set: { field: "priority", value: deed.priority } });
    if (deed.does === "unite") {
      const other = `${1_000 + deed.with}`;
      if (deed.how === "merge") return give(seat, { type: "case.merge", caseId, intoId: `case:x_post:${other}` });
      if (deed.how === "unmerge") return give(seat, { type: "case.unmerge", caseId });
      return give(seat, { type: "case.split", caseId, messageIds: [`x_post:${other}`] });
    }
    if (deed.does === "tag") {
      const off = deed.off ? ("untag" as const) : ("tag" as const);
      if (deed.on > 5) return give(seat, { type: `customer.${off}`, customerId: `x:${deed.on - 6}`, tag: deed.word });
      return give(seat, { type: `case.${off}`, caseId, tag: deed.word });
    }
    if (deed.does === "write") {
      if (deed.article === 2) {
        const macro = { name: `Macro ${made++}`, text: "Sorry", lang: "en", visibility: "shared" as const, actions: [] };
        return give(seat, { type: deed.edits ? "macro.edit" : "macro.create", macroId: "macro:2", macro });
      }
      const said = made % 2 ? ({ status: "draft", ownerId: "agent:1" } as const) : ({ audience: "dm", snippet: "Short" } as const);
      const article = { title: `Title ${made}`, body: `Body ${made++}`, tags: ["Cards"], lang: "en", ...said };
      return give(seat, { type: deed.edits ? "article.edit" : "article.create", articleId: `article-${deed.article}`, article });
    }
    if (deed.does === "accept" && deed.article === 2)
      return give(seat, { type: "macro.apply", macroId: "macro:2", customerId: "x:0", terms: ["cards"] });
    if (deed.does === "accept") return give(seat, { type: "suggestion.accept", articleId: `article-${deed.article}`, terms: ["cards"] });
    if (deed.does === "import") return replace(seat, saved[deed.file % saved.length] ?? "");
    return sync(seat, deed);
  }

  async function kill(seat: Seat, after: number, during: Deed): Promise<void> {
    const before = seat.imported;
    const isDone = await killedAfter(after, () => act(seat, during));
    if (!isDone) seat.imported = before;
    await reopen(seat);
  }

  function appoint(seat: Seat, role: Role): void {
    seat.panel.role = role;
    seat.knowsMore ||= role === "viewer";
  }

  const asNo = (no: number) => `agent:${no}`;
  const seats: Seat[] = [];
  const world: World = {
    db,
    workspaceId,
    seats,
    wasRestored: false,
    async step(step) {
      now += 60_000;
      const seat = seats[step.who % seats.length] as Seat;
      vi.setSystemTime(now + seat.skew);
      if (step.does === "kill") await kill(seat, step.after, step.during);
      else if (step.does === "reopen") await reopen(seat);
      else if (step.does === "export") saved.push((await seat.client.exportAll()).join(""));
      else if (step.does === "skew") seat.skew = step.hours * HOUR;
      else if (step.does === "appoint") appoint(seat, step.role);
      else if (step.does === "revoke") seat.panel.isRevoked = true;
      else if (step.does === "pair") {
        if (seat.panel.isRevoked) await pair(seat, step.asAnother ? asNo(100 + made++) : undefined);
      } else if (step.does === "back up") bringBack = await backUp(db, workspaceId);
      else if (step.does === "restore") {
        if (!bringBack) return;
        await bringBack();
        await renewEpoch(db, workspaceId);
        world.wasRestored = true;
        for (const seat of seats) {
          if (seat.isImporter) for (const given of seat.given) given.isLoose = true;
        }
      } else if (step.does === "deliver") await line.deliverLate();
      else await act(seat, step);
      await look(seat, world);
    },
    async quiet() {
      await line.deliverLate();
      const limits = { pushed: 50, first: 20, later: 50 };
      const version = async () =>
        (await db.selectFrom("workspaces").select("version").where("id", "=", workspaceId).executeTakeFirst())?.version;
      for (const seat of seats) if (seat.panel.isRevoked) await pair(seat);
      let before: number | undefined;
      for (let pass = 0; pass < 20; pass++) {
        for (const seat of seats) {
          now += 60_000;
          vi.setSystemTime(now + seat.skew);
          await sync(seat, { faults: [], hears: [], pages: 1_000, limits });
          await look(seat, world);
        }
        const after = await version();
        if (after === before) return;
        before = after;
      }
      throw new Error("They never come to rest");
    },
  };
  for (let no = 0; no < browsers; no++) {
    const storage = freshStorage();
    const role: Role = no === 0 ? "owner" : "agent";
    // The fourth and fifth are other devices of the second and third.
    const panel = { agentId: asNo(no < 3 ? no : no - 2), role, isRevoked: false };
    const seat = {
      no,
      storage,
      client: await openClient(storage),
      panel,
      skew: 0,
      given: [],
      drafted: [],
      isReplaced: false,
      knowsMore: false,
      isImporter: false,
      heard: 0,
      imported: [],
    };
    seats.push(seat);
    await pair(seat);
  }
  const [owner] = seats as [Seat];
  await give(owner, { type: "account.add", ...BRAND });
  await owner.client.run(ruling("cards"));
  for (const seat of seats) await sync(seat, { faults: [], hears: [], pages: 100, limits: { pushed: 10, first: 10, later: 10 } });
  return world;
}
