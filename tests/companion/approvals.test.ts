/** Approvals at the authority: what a panel would be refused, somebody who speaks to the companion without one is refused too. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Companion, startCompanion } from "../../src/companion/server";
import type { Pulled, Pushed } from "../../src/contracts/companion";
import type { PushEntry } from "../../src/contracts/sync";
import type { Command, Rejection } from "../../src/domain/commands";
import type { Role } from "../../src/domain/roles";
import type { Approval } from "../../src/domain/rows";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { freshPlace, onEveryStore, type Place } from "./stores";

onEveryStore("approvals", (kind) => {
  let place: Place;
  let companion: Companion;
  beforeEach(async () => {
    place = await freshPlace(kind);
    companion = await startCompanion({ store: place.where });
  });
  afterEach(async () => {
    await companion.close();
    await place.remove();
  });

  /** Somebody with a panel, who gives commands one after the other; each answer is why it was refused, or nothing. */
  async function panel(token: string) {
    const clientId = randomUUID();
    let seq = 0;
    const { agentId } = (await callApi(companion.url, "me", { token })) as { agentId: string };
    const send = async (given: Partial<PushEntry> & Pick<PushEntry, "kind">): Promise<Rejection | undefined> => {
      const entry = { seq: ++seq, at: Date.now(), touched: {}, ...given };
      const { refused } = (await callApi(companion.url, "push", {
        token,
        body: { clientId, now: Date.now(), entries: [entry] },
      })) as Pushed;
      return refused[0]?.rejection;
    };
    return {
      agentId,
      send,
      does: (command: Command, id: string = randomUUID()) => send({ kind: "command", id, command }),
      async rows<T>(table: string): Promise<T[]> {
        const { rows } = (await callApi(companion.url, "pull", { token, body: { clientId, limit: 1_000 } })) as Pulled;
        return rows.flatMap(({ key, data }) => (key.startsWith(`${table}/`) && data ? [JSON.parse(data) as T] : []));
      },
    };
  }

  async function team() {
    const owner = new Visitor(companion.url);
    await owner.join(companion.ownerLink ?? "", "Olive");
    const joined = async (role: Role, name: string) => {
      const one = new Visitor(companion.url);
      await one.join(await owner.invite(role), name);
      return panel(await one.pair());
    };
    const olive = await panel(await owner.pair());
    const [mo, max, tim] = [await joined("manager", "Mo"), await joined("manager", "Max"), await joined("trainee", "Tim")];
    await olive.does({ type: "account.add", handle: "TidemillGear", userId: "900" });
    await tim.does({ type: "customer.opened", customerId: "x:@jane" });
    return { olive, mo, max, tim };
  }

  const replyId = "public:x_post:1";
  const insert = (text: string, approvalId?: string): Command => ({
    type: "reply.insert",
    replyId,
    customerId: "x:@jane",
    text,
    ...(approvalId !== undefined && { approvalId }),
  });
  const submit = (text: string): Command => ({ type: "approval.submit", replyId, customerId: "x:@jane", text });
  const approve = (approvalId: string, edition: number, text?: string): Command => ({
    type: "approval.approve",
    approvalId,
    edition,
    ...(text !== undefined && { text }),
  });

  it("lets a trainee send only exactly what another approved, once", async () => {
    const { mo, tim } = await team();
    expect(await tim.does(insert("Tomorrow."))).toMatchObject({ reason: "needs_approval" });
    const id = randomUUID();
    const approvalId = `approval:${id}`;
    expect(await tim.does(submit("Tomorrow."), id)).toBeUndefined();
    expect(await tim.does(approve(approvalId, 0))).toEqual({ reason: "not_allowed" });
    expect(await tim.does(insert("Tomorrow.", approvalId))).toMatchObject({ reason: "needs_approval" });
    expect(await mo.does(approve(approvalId, 0, "Tomorrow, I promise."))).toBeUndefined();
    expect(await tim.does(insert("Tomorrow.", approvalId))).toMatchObject({ reason: "needs_approval" });
    expect(await tim.does(insert("Tomorrow, I promise.", approvalId))).toBeUndefined();
    expect(await mo.rows("approvals")).toMatchObject([{ id: approvalId, status: "used", approvedBy: [mo.agentId], agentId: tim.agentId }]);
    expect(await tim.does({ type: "case.set_status", caseId: "case:1", status: "open" })).toEqual({ reason: "not_allowed" });
  });

  it("lets the first of two reviewers stand, and tells the other; nobody decides their own", async () => {
    const { olive, mo, max, tim } = await team();
    await olive.does({
      type: "settings.set",
      setting: { id: "approvals", policies: [{ id: "all", name: "Everything", since: 0, approvals: 1 }] },
    });
    const [first, second] = [randomUUID(), randomUUID()];
    await tim.does(submit("Tomorrow."), first);
    const answers = await Promise.all([
      mo.does(approve(`approval:${first}`, 0)),
      max.does({ type: "approval.reject", approvalId: `approval:${first}`, reason: "Say sorry first." }),
    ]);
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(answers.find((answer) => answer !== undefined)).toMatchObject({ reason: "decided" });
    await mo.does(submit("By a manager."), second);
    expect(await mo.does(insert("By a manager."))).toMatchObject({ reason: "needs_approval" });
    expect(await mo.does(approve(`approval:${second}`, 0))).toEqual({ reason: "own" });
    expect(await max.does(approve(`approval:${second}`, 0))).toBeUndefined();
    expect(await mo.does(insert("By a manager.", `approval:${second}`))).toBeUndefined();
  });

  it("takes no approval over from a file somebody imported", async () => {
    const { olive, tim } = await team();
    const about = { customerId: "x:@jane", replyId, audience: "public" as const, at: 1, agentId: tim.agentId, because: [], needed: 1 };
    const approved: Approval = { ...about, id: "approval:old", text: "Tomorrow.", approvedBy: ["agent:elsewhere"], status: "approved" };
    expect(await olive.send({ kind: "restored", rows: { approvals: [approved] } })).toBeUndefined();
    expect(await olive.rows("approvals")).toMatchObject([{ id: "approval:old", status: "withdrawn" }]);
    expect(await tim.does(insert("Tomorrow.", "approval:old"))).toMatchObject({ reason: "needs_approval" });
  });

  it("tells of a reply nobody approved once, whoever has seen it", async () => {
    const { olive, mo, tim } = await team();
    const message = {
      id: "x_post:2",
      customerId: "x:@jane",
      conversationId: "x_post:1",
      accountId: "tidemillgear",
      channel: "x_post",
      audience: "public",
      direction: "outbound",
      at: Date.now() - 1_000,
      text: "@jane By hand",
      authorHandle: "TidemillGear",
      agentId: tim.agentId,
      inReplyTo: "x_post:1",
      source: "json",
    } as const;
    const told = { accounts: [], customers: [], identities: [], messages: [message], conversations: [], awaited: [] };
    expect(await tim.send({ kind: "observed", told })).toBeUndefined();
    const check = () => olive.does({ type: "reply.check", messageId: "x_post:2" }, "reply.check:x_post:2");
    expect(await check()).toBeUndefined();
    expect(await mo.does({ type: "reply.check", messageId: "x_post:2" }, "reply.check:x_post:2")).toBeUndefined();
    const facts = (await mo.rows<{ type: string }>("events")).filter(({ type }) => type === "reply.unapproved");
    expect(facts).toMatchObject([{ messageId: "x_post:2", agentId: tim.agentId, why: "none", by: "system" }]);
  });
});
