/** One person of a team: what they can do, where they are signed in, and how they leave. From the outside, over HTTP. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Companion, startCompanion } from "../../src/companion/server";
import type { Me, Pulled } from "../../src/contracts/companion";
import type { Agent, Case } from "../../src/domain/rows";
import { createApi } from "../../src/sync/api";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { command } from "./outside";
import { freshPlace, onEveryStore, type Place } from "./stores";

// Passwords are hashed slowly, on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

onEveryStore("a person of the team", (kind) => {
  let place: Place;
  let companion: Companion;
  let olive: Visitor;
  let workspace: string;
  let ada: Visitor;
  let token: string;
  let me: Me;
  beforeEach(async () => {
    place = await freshPlace(kind);
    companion = await startCompanion({ store: place.where });
    olive = new Visitor(companion.url);
    await olive.join(companion.ownerLink ?? "", "Olive Owner");
    workspace = await olive.workspace();
    ada = new Visitor(companion.url);
    await ada.join(await olive.invite("agent", "Ada"), "Ada");
    token = await ada.pair({ browser: "Firefox on Linux" });
    me = (await callApi(companion.url, "me", { token })) as Me;
  });
  afterEach(async () => {
    await companion.close();
    await place.remove();
  });
  const rowsOf = async <T>(table: string): Promise<T[]> => {
    const page = (await callApi(companion.url, "pull", {
      token: await olive.pair(),
      body: { clientId: randomUUID(), limit: 1_000 },
    })) as Pulled;
    return page.rows.flatMap(({ key, data }) => (key.startsWith(`${table}/`) && data ? [JSON.parse(data) as T] : []));
  };
  const pageOf = (userId: string, by = olive) => by.get(`/team/person?workspace=${workspace}&user=${userId}`);
  const addTeam = async (name: string) => {
    await olive.post("/team/teams", { workspace, name });
    return /name="team" value="([^"]+)"/.exec((await olive.get("/team")).body)?.[1] ?? "";
  };
  /** Ada opens cases of three customers, takes them, and solves the last. */
  async function adasCases(): Promise<string[]> {
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const steps: [object, string?][] = ids.flatMap((id, index): [object, string?][] => [
      [{ type: "customer.opened", customerId: `x:@c${index}` }],
      [{ type: "case.open", customerId: `x:@c${index}` }, id],
      [{ type: "case.assign", caseId: `case:${id}`, agentId: me.agentId }],
    ]);
    steps.push([{ type: "case.set_status", caseId: `case:${ids[2]}`, status: "solved" }]);
    const entries = steps.map(([given, id], index) => command(index + 1, given, id));
    const answer = await callApi(companion.url, "push", { token, body: { clientId: randomUUID(), now: Date.now(), entries } });
    expect(answer).toMatchObject({ refused: [] });
    return ids.map((id) => `case:${id}`);
  }

  test("has teams, skills, languages, a limit and hours, as who runs the team says; an agent says only whether they are here", async () => {
    const team = await addTeam("Refunds");
    const form = {
      workspace,
      user: me.userId,
      skills: "Shipping, refunds , refunds",
      languages: "en, es",
      capacity: "7",
      schedule: "night",
      teams: team,
    };
    expect((await olive.post("/team/profile", form)).body).toContain("Saved.");
    const profile = async () => (await rowsOf<Agent>("agents")).find(({ id }) => id === me.agentId)?.profile;
    const said = {
      teams: [team],
      skills: ["shipping", "refunds"],
      languages: ["en", "es"],
      capacity: 7,
      scheduleId: "night",
      isAway: false,
    };
    expect(await profile()).toEqual(said);
    expect((await pageOf(me.userId)).body).toContain('value="shipping, refunds"');
    expect((await ada.post("/team/profile", { ...form, capacity: "99" })).status).toBe(400);
    expect((await olive.post("/team/profile", { ...form, capacity: "many" })).body).toContain("must be a number");
    expect((await ada.post("/team/away", { workspace, user: me.userId, away: "yes" })).body).toContain("You are away");
    expect(await profile()).toEqual({ ...said, isAway: true });
    // What is left empty is said no more.
    await olive.post("/team/profile", { workspace, user: me.userId, skills: "", languages: "", capacity: "", schedule: "" });
    expect(await profile()).toEqual({ teams: [], skills: [], languages: [], isAway: false });
  });

  test("who leaves hands on their open cases: to an agent, a team or nobody, as facts of the log", async () => {
    const [first = "", second = "", solved = ""] = await adasCases();
    const bo = new Visitor(companion.url);
    await bo.join(await olive.invite("agent", "Bo"), "Bo");
    const boId = ((await callApi(companion.url, "me", { token: await bo.pair() })) as Me).agentId;
    expect((await pageOf(me.userId)).body).toContain("Their 2 open cases");
    expect((await olive.post("/team/remove", { workspace, user: me.userId, heir: "agent:none" })).body).toContain("nobody of that name");
    expect((await olive.post("/team/remove", { workspace, user: me.userId, heir: boId })).body).toContain("2 open cases were handed on");
    const whose = async () => new Map((await rowsOf<Case>("cases")).map(({ id, assigneeId, teamId }) => [id, [assigneeId, teamId]]));
    expect(await whose()).toEqual(
      new Map([
        [first, [boId, undefined]],
        [second, [boId, undefined]],
        [solved, [me.agentId, undefined]],
      ]),
    );
    const log = (await olive.get(`/audit?workspace=${workspace}`)).body;
    expect(log.match(/Gave the case to Bo/g)).toHaveLength(2);
    expect(log).toContain("Took Ada out of the workspace");

    const team = await addTeam("Refunds");
    const user = boId.slice("agent:".length);
    expect((await olive.post("/team/remove", { workspace, user, heir: `team:${team}` })).body).toContain("2 open cases were handed on");
    expect((await whose()).get(first)).toEqual([undefined, team]);
    expect((await olive.post("/audit/verify", { workspace })).body).toContain("The chain stands");
  });

  test("sees where they are signed in, and signs out one browser or all of them; so does who may appoint them", async () => {
    const second = await ada.pair({ browser: "Chrome on Windows" });
    const page = (await pageOf(me.userId, ada)).body;
    for (const words of ["Panel: Firefox on Linux", "Panel: Chrome on Windows", "These pages"]) expect(page).toContain(words);
    expect(page).not.toContain("Take out of the workspace");
    const session = /Firefox on Linux[\s\S]*?name="session" value="([^"]+)"/.exec(page)?.[1] ?? "";
    await ada.post("/team/end", { workspace, user: me.userId, session });
    await expect(callApi(companion.url, "me", { token })).rejects.toMatchObject({ status: 401 });
    expect(await callApi(companion.url, "me", { token: second })).toMatchObject({ name: "Ada" });
    const manager = new Visitor(companion.url);
    await manager.join(await olive.invite("manager", "Mo"), "Mo");
    // Nobody ends those above them, or looks at others without running the team.
    const oliveId = ((await callApi(companion.url, "me", { token: await olive.pair() })) as Me).userId;
    expect((await manager.post("/team/end", { workspace, user: oliveId })).body).toContain("Your role does not allow this");
    expect((await pageOf(oliveId, ada)).status).toBe(403);
    expect((await ada.post("/team/end", { workspace, user: oliveId })).status).toBe(403);
    expect((await manager.post("/team/end", { workspace, user: me.userId })).body).toContain("Signed out everywhere: 2 browsers");
    expect((await ada.get("/team")).path).toContain("/sign-in");
    // One's own "everywhere" is every workspace one belongs to.
    const { path } = await olive.post("/team/new", { workspace, name: "Another brand" });
    const other = await olive.pair({ workspace: new URL(path, companion.url).searchParams.get("workspace") ?? "" });
    const back = new Visitor(companion.url);
    await back.post("/sign-in", { email: "olive.owner@perch.example", password: Visitor.password("Olive Owner") });
    await olive.post("/team/end", { workspace, user: oliveId });
    await expect(callApi(companion.url, "me", { token: other })).rejects.toMatchObject({ status: 401 });
    expect((await back.get("/team")).path).toContain("/sign-in");
    await olive.post("/sign-in", { email: "olive.owner@perch.example", password: Visitor.password("Olive Owner") });
    await expect(callApi(companion.url, "me", { token: second })).rejects.toMatchObject({ status: 401 });
    expect((await olive.get(`/audit?workspace=${workspace}&action=session.ended`)).body).toContain("Signed Ada out of 2 browsers");
  });

  test("is connected while a panel listens; a stolen token dies when they sign out: for all that can be asked, and its stream at once", async () => {
    const stream = createApi(companion.url, token).live(randomUUID(), { news: () => {}, presence: () => {} }, new AbortController().signal);
    const ended = stream.then(
      () => "ended",
      () => "ended",
    );
    await vi.waitFor(async () => expect((await olive.get("/team")).body).toMatch(/Ada[\s\S]{0,200}connected now/), 5_000);
    const started = Date.now();
    await ada.post("/team/end", { workspace, user: me.userId });
    expect(await ended).toBe("ended");
    // Long before a quiet stream says that it is still there.
    expect(Date.now() - started).toBeLessThan(5_000);
    const { paths } = (await (await fetch(`${companion.url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { security?: object }>>;
    };
    const asked = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { security }]) => (security ? [{ path, method: method.toUpperCase() }] : [])),
    );
    expect(asked.length).toBeGreaterThanOrEqual(7);
    for (const { path, method } of asked) {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const { status } = await fetch(`${companion.url}/api${path}`, { method, headers, ...(method === "POST" && { body: "{}" }) });
      expect(status, `${method} ${path}`).toBe(401);
    }
    expect((await olive.get("/team")).body).not.toContain("connected now");
  });
});
