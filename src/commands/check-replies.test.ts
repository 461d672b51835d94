import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import type { PostSeen } from "../domain/observations";
import type { Role } from "../domain/roles";
import { db } from "../store/db";
import { putPairing } from "../store/pairing";
import { counts, setting } from "../store/queries";
import { checkReplies } from "./check-replies";
import { wipe } from "./data";
import { observe } from "./observe";
import { run } from "./run";

const NOW = Date.now();
const asked: PostSeen = {
  kind: "post_seen",
  source: "json",
  id: "1",
  author: { userId: "7", handle: "ana", name: "Ana" },
  at: NOW - 60_000,
  text: "@TidemillGear where is my parcel?",
  mentions: ["TidemillGear"],
};
const sent: PostSeen = {
  ...asked,
  id: "2",
  author: { userId: "900", handle: "TidemillGear" },
  at: NOW - 1_000,
  text: "@ana By hand",
  mentions: ["ana"],
  inReplyTo: { postId: "1", userId: "7", handle: "ana" },
  created: true,
};

async function inTeam(role: Role): Promise<void> {
  const { agentId } = await setting("agent");
  await db.agents.put({ id: agentId, name: "Dana", role });
  await putPairing({ url: "https://desk.example", token: "t", workspaceId: "w", workspace: "Tidemill", agentId, name: "Dana", role });
}
/** As the worker does with all that is seen. */
const see = async (...posts: PostSeen[]) => checkReplies((await observe(posts)).sent);
const marked = async () => (await db.events.toArray()).filter(({ type }) => type === "reply.unapproved");

beforeEach(async () => {
  await wipe();
  await run({ type: "account.add", handle: "TidemillGear", userId: "900" });
  await observe([asked]);
});

it("what a trainee typed into X by hand is marked once, however often it is seen, and told to the team", async () => {
  await inTeam("trainee");
  await see(sent);
  await see(sent, { ...sent, source: "dom" });
  expect(await marked()).toMatchObject([{ id: "reply.check:x_post:2", messageId: "x_post:2", why: "none", customerId: "x:7" }]);
  const told = (await db.outbox.toArray()).filter(({ command }) => (command as { type?: string } | undefined)?.type === "reply.check");
  expect(told).toMatchObject([{ eventIds: ["reply.check:x_post:2"], command: { messageId: "x_post:2" } }]);
  expect((await counts()).events).toBe(await db.events.count());
});

it("what an agent sends is left alone while no policy asks, and a desk that stands alone asks nobody", async () => {
  await inTeam("agent");
  await see(sent);
  expect(await marked()).toEqual([]);
  await wipe();
  await run({ type: "settings.set", setting: { id: "approvals", policies: [{ id: "all", name: "Everything", since: 0, approvals: 1 }] } });
  await run({ type: "account.add", handle: "TidemillGear", userId: "900" });
  await see(asked, sent);
  expect(await marked()).toEqual([]);
});
