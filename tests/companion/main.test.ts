/** The companion run by itself, as a process. */
import { spawnSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import type { Me } from "../../src/contracts/companion";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { freePort } from "../../src/tooling/postgres";
import { freshFolder, order, type Running, runCompanion } from "./process";

const LINK = /https?:\/\/\S+\/join\?invitation=\S+/;
const KEY = "k".repeat(32);
const TIMEOUT = 60_000;

let place: ReturnType<typeof freshFolder>;
let settings: Record<string, string>;
let url: string;
const all: Running[] = [];

beforeEach(async () => {
  place = freshFolder();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  settings = { PERCH_PORT: String(port), PERCH_DATA: join(place.folder, "data") };
});
afterEach(async () => {
  await Promise.all(all.splice(0).map((one) => one.kill("SIGKILL")));
  place.remove();
});
async function run(more: Record<string, string> = {}) {
  const running = await runCompanion({ ...settings, ...more });
  all.push(running);
  return running;
}
const linkIn = (text: string) => LINK.exec(text)?.[0] ?? "";

test(
  "it makes its folder and key, prints the first owner's link, and at the next start everything is still there",
  async () => {
    const first = await run();
    expect(first.said()).toContain(`Perch companion at ${url}.`);
    expect(first.said()).toContain("There is no owner yet.");
    expect(statSync(join(place.folder, "data")).mode & 0o777).toBe(0o700);
    for (const name of ["companion.key", "companion.db"]) expect(statSync(join(place.folder, "data", name)).mode & 0o777, name).toBe(0o600);
    // The log is for machines: every line is JSON, and the link is in none.
    for (const line of first.logged().trim().split("\n")) expect(JSON.parse(line)).toHaveProperty("level");
    expect(first.logged()).not.toContain("invitation=");
    const olive = new Visitor(url);
    await olive.join(linkIn(first.said()), "Olive Owner");
    const token = await olive.pair();

    const live = await fetch(`${url}/api/live`, { headers: { authorization: `Bearer ${token}` } });
    expect(live.status).toBe(200);
    const asked = Date.now();
    expect(await first.kill("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(Date.now() - asked).toBeLessThan(5_000);
    expect(await live.text()).toContain("event: poke");
    expect(first.logged()).toContain("companion closed");

    const second = await run();
    expect(second.said()).not.toContain("invitation=");
    expect((await callApi(url, "me", { token })) as Me).toMatchObject({ name: "Olive Owner", role: "owner" });
    expect(await second.kill("SIGINT")).toEqual({ code: 0, signal: null });
  },
  TIMEOUT,
);

test(
  "an owner's link can be had while it runs, for who can't sign in any more; only the newest works",
  async () => {
    const running = await run();
    const old = linkIn(running.said());
    const made = await order(settings, "owner-link");
    expect(made.code).toBe(0);
    expect(made.printed).toMatch(/^http:\S+\n$/);
    await expect(new Visitor(url).join(old, "Late")).rejects.toThrow("used or has expired");
    await new Visitor(url).join(made.printed.trim(), "Olive Owner");
    await new Visitor(url).join((await order(settings, "owner-link")).printed.trim(), "Oscar Owner");
  },
  TIMEOUT,
);

test(
  "what can't be used is said in a sentence that says what to do, without a stack",
  async () => {
    const file = join(place.folder, "file");
    writeFileSync(file, "not a folder, not a certificate");
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(Number(settings.PERCH_PORT), "127.0.0.1", done));
    const nobody = `postgres://a:hush@127.0.0.1:${await freePort()}/x`;
    const cases: [Record<string, string>, string[], string][] = [
      [{}, [], "The port is taken. Give another"],
      [{ PERCH_DATA: join(file, "data") }, [], "Check PERCH_DATA"],
      [{ PERCH_TLS_KEY: file, PERCH_TLS_CERT: file }, [], "must be in PEM"],
      [{ DATABASE_URL: nobody, PERCH_SECRET: KEY }, [], "PostgreSQL can't be reached"],
      [{ DATABASE_URL: nobody }, [], "openssl rand -hex 32"],
      [{}, ["strat"], 'There is no "strat"'],
      [{ PERCH_DATA: join(place.folder, "empty") }, ["owner-link"], "Start the companion first"],
    ];
    const { url: postgres } = inject("postgres");
    if (postgres) cases.push([{ DATABASE_URL: postgres.replace(/[^/]*$/, "nowhere"), PERCH_SECRET: KEY }, [], "no database of this name"]);
    // One after the other: each is a process, and they would be slower together.
    for (const [more, args, words] of cases) {
      const { code, said } = await order({ ...settings, ...more }, ...args);
      expect(said, JSON.stringify(more)).toContain(words);
      expect(said).not.toMatch(/\n\s+at |hush/);
      expect(code).toBe(1);
    }
    await new Promise((done) => taken.close(done));
  },
  TIMEOUT,
);

test(
  "backup and restore are orders of it: to one that runs, and for another machine",
  async () => {
    const running = await run();
    await new Visitor(url).join(linkIn(running.said()), "Olive Owner");
    const file = join(place.folder, "perch.backup");
    const made = await order(settings, "backup", file);
    expect(made.said).toMatch(/^Wrote everything \(workspaces: 1, people: 1, rows: 1\) .* The key \(.*companion\.key\) is not in it/);
    expect(made.code).toBe(0);
    expect(await order(settings, "restore", file)).toMatchObject({ code: 1, said: expect.stringContaining("--replace") });
    const there = { ...settings, PERCH_DATA: join(place.folder, "another") };
    const restored = await order(there, "restore", file);
    expect(restored.said).toMatch(/^Restored everything .* as it stood at .*\nPut the old .*companion\.key back/);
    expect(restored.code).toBe(0);
    expect(await order(there, "restore", `${file}s`)).toMatchObject({ code: 1, said: `There is no file ${file}s.\n` });
  },
  TIMEOUT,
);

test(
  "npm run companion is the same thing",
  () => {
    const { status, stdout } = spawnSync(process.execPath, ["src/tooling/run.mjs", "companion", "help"], { encoding: "utf8" });
    expect(stdout).toContain("npm run companion [-- what]");
    expect(status).toBe(0);
  },
  TIMEOUT,
);
