/** What is one agent's own comes to all of their devices, and to nobody else. */
import { beforeEach, expect, test } from "vitest";
import { newsFor } from "../../../src/companion/live/news";
import { pull } from "../../../src/companion/sync/pull";
import { push } from "../../../src/companion/sync/push";
import { createWorkspace } from "../../../src/companion/sync/workspace";
import { pushRequest } from "../../../src/contracts/companion";
import type { PushEntry } from "../../../src/contracts/sync";
import { fingerprint } from "../../../src/domain/fingerprint";
import { DRAFT_KEPT, nextDraft } from "../../../src/domain/own/draft";
import type { KeptDraft } from "../../../src/domain/rows";
import { onEveryStore, useStore } from "../stores";

const NOW = Date.UTC(2026, 10, 22, 9);
const about = { id: "public:x_post:1", customerId: "x:7" };
const write = (device: string, text: string, now = NOW, before?: KeptDraft) =>
  nextDraft(before, about, { text }, { now, device, keepsOthers: false });

onEveryStore("what is an agent's own", (kind) => {
  const store = useStore(kind);
  let workspaceId: string;

  beforeEach(async () => {
    workspaceId = await createWorkspace(store.open.db, "Tidemill", NOW);
  });

  const tell = (seq: number, ...drafts: KeptDraft[]): PushEntry => ({
    kind: "own",
    seq,
    at: NOW,
    rows: { drafts },
    touched: Object.fromEntries(drafts.map((row) => [`drafts/${row.id}`, fingerprint(row)])),
  });
  const from = (clientId: string, agentId: string, entries: PushEntry[], now = NOW) =>
    push(store.open.db, { workspaceId, clientId, agentId, role: "agent", entries, now });
  const pulled = async (clientId: string, agentId: string) => pull(store.open.db, { workspaceId, clientId, agentId, limit: 100 });
  const draftsOf = async (agentId: string) =>
    (await pulled("fresh", agentId)).rows.flatMap(({ key, data }) =>
      key.startsWith("drafts/") && data ? [JSON.parse(data) as KeptDraft] : [],
    );

  test("comes to their other device, and neither a pull nor the live stream of another agent ever holds it", async () => {
    const mine = write("desk", "Dear customer");
    const { news } = await from("desk", "agent:ada", [tell(1, mine)]);
    expect(await draftsOf("agent:ada")).toEqual([mine]);
    expect(newsFor(news, "agent:ada").rows.map(({ key }) => key)).toEqual([`drafts/${about.id}`]);
    for (const other of ["agent:bo", "agent:ad", "agent:ada2", "agent:ada/drafts", ""]) {
      const page = await pulled("other", other);
      expect([page.rows, page.total]).toEqual([[], 0]);
      expect(page.cookie.version).toBe(news.version);
      expect(newsFor(news, other).rows).toEqual([]);
      expect(JSON.stringify(newsFor(news, other))).not.toContain("Dear");
    }
  });

  test("two agents write to one customer, each in a draft of their own", async () => {
    await from("desk", "agent:ada", [tell(1, write("desk", "From Ada"))]);
    await from("shop", "agent:bo", [tell(1, write("shop", "From Bo"))]);
    expect((await draftsOf("agent:ada")).map(({ text }) => text)).toEqual(["From Ada"]);
    expect((await draftsOf("agent:bo")).map(({ text }) => text)).toEqual(["From Bo"]);
  });

  test("what two devices wrote unseen of each other stands side by side, and goes back to the one that told last", async () => {
    await from("desk", "agent:ada", [tell(1, write("desk", "At the desk", NOW + 1))]);
    const { news } = await from("laptop", "agent:ada", [tell(1, write("laptop", "On the laptop"))]);
    const [draft] = await draftsOf("agent:ada");
    expect([draft?.text, draft?.others?.map(({ text }) => text)]).toEqual(["At the desk", ["On the laptop"]]);
    expect(newsFor(news, "agent:ada").rows.map(({ data }) => JSON.parse(data ?? ""))).toEqual([draft]);
  });

  test("is not in the audit, told twice is told once, and under another's name can't be told", async () => {
    const entry = tell(1, write("desk", "Dear customer"));
    await from("desk", "agent:ada", [entry]);
    const { lastSeq } = await from("desk", "agent:ada", [entry]);
    expect(lastSeq).toBe(1);
    const links = await store.open.db.selectFrom("audit").selectAll().where("workspace_id", "=", workspaceId).execute();
    expect(links).toEqual([]);
    const forged = { ...entry, touched: { "~agent:bo/drafts/public:x_post:1": "" } };
    expect(pushRequest.safeParse({ clientId: crypto.randomUUID(), now: NOW, entries: [forged] }).success).toBe(false);
  });

  test("is let go when its time is over", async () => {
    const other = { ...write("desk", "Later"), id: "public:x_post:2", at: NOW + DRAFT_KEPT };
    await from("desk", "agent:ada", [tell(1, write("desk", "Long ago"))]);
    await from("shop", "agent:bo", [tell(1, write("shop", "Bo's"))]);
    await from("desk", "agent:ada", [{ ...tell(2, other), at: NOW + DRAFT_KEPT + 1 }], NOW + DRAFT_KEPT + 1);
    expect((await draftsOf("agent:ada")).map(({ text }) => text)).toEqual(["Later"]);
    expect((await draftsOf("agent:bo")).map(({ text }) => text)).toEqual(["Bo's"]);
  });
});
