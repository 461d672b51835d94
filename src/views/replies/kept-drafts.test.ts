// @vitest-environment jsdom
/** What a panel that was closed has left. */
import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { keepDraft } from "../../commands/drafts";
import { db } from "../../store/db";
import { useDrafts } from "./drafts";
import { keepDrafts } from "./kept-drafts";

test("a draft that a closed panel left stands in the next one, and an older state that was kept does not take its place", async () => {
  const about = { id: "public:x_post:103", customerId: "x:11" };
  await keepDraft(about, { text: "Half" }, { before: undefined, device: "closed", keepsOthers: false });
  const left = [[about.id, { text: "Half a sentence", customerId: "x:11" }, await db.drafts.get(about.id)]];
  localStorage.setItem("perch:left-drafts", JSON.stringify(left));
  const shown: (string | undefined)[] = [];
  useDrafts.subscribe(({ byReply }) => shown.push(byReply[about.id]?.text));
  keepDrafts();
  await vi.waitFor(async () => expect(await db.drafts.get(about.id)).toMatchObject({ text: "Half a sentence" }));
  await new Promise((done) => setTimeout(done, 200));
  expect(new Set(shown)).toEqual(new Set(["Half a sentence"]));
  expect((await db.drafts.get(about.id))?.others).toBeUndefined();
  expect(localStorage.getItem("perch:left-drafts")).toBeNull();
});
