import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import { observe } from "../commands/observe";
import { run } from "../commands/run";
import { db } from "../store/db";
import { switchTag } from "./tagging";

const given = { handle: "ana", on: true };

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await run({ type: "account.add", handle: "TidemillGear", userId: "900" });
  const author = { userId: "7", handle: "ana", name: "Ana" };
  const text = "@TidemillGear where is my parcel?";
  await observe([{ kind: "post_seen", source: "json", id: "1", author, at: Date.now(), text, mentions: ["TidemillGear"] }]);
});

it("a tag of a mark goes to the case at work", async () => {
  expect(await switchTag({ ...given, tag: "late" })).toEqual({ mark: expect.objectContaining({ tags: ["late"] }) });
});

it("asks before it gives what X forbids to keep of a person, in the agent's language, and takes it away unasked", async () => {
  const { mark, ask } = await switchTag({ ...given, tag: "pregnant" });
  expect(mark?.tags).toEqual([]);
  expect(ask).toEqual({ words: expect.stringMatching(/^Tag “pregnant”\? .*person’s health/), anyway: "Tag anyway", cancel: "Cancel" });
  await run({ type: "settings.set", setting: { id: "panel", language: "es" } });
  expect((await switchTag({ ...given, tag: "pregnant" })).ask?.words).toMatch(/^¿Etiquetar «pregnant»\? .*su salud/);
  expect(await switchTag({ ...given, tag: "pregnant", anyway: true })).toEqual({ mark: expect.objectContaining({ tags: ["pregnant"] }) });
  expect(await switchTag({ ...given, tag: "pregnant", on: false })).toEqual({ mark: expect.objectContaining({ tags: [] }) });
});
