/** Who belongs to which workspace, and how they get in and out. */
import { createHash, randomBytes } from "node:crypto";
import { mayAppoint, type Role } from "../../domain/roles";
import type { Agent } from "../../domain/rows";
import type { Db, Trx } from "../db/open";
import { addActs } from "../sync/audit";
import { type Heir, handOn } from "../sync/hand-on";
import { createRows } from "../sync/rows";
import { createWorkspace, hold, writeTo } from "../sync/workspace";
import { actOf } from "./acts";
import { NotAllowed } from "./not-allowed";

/** How long an invitation can be taken, in milliseconds. */
const INVITED_FOR = 7 * 86_400_000;

const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

export interface Invitation {
  workspaceId: string;
  workspace: string;
  role: Role;
  /** For whom, in the words of who invited; empty for the first owner. */
  note: string;
}

export interface Person {
  userId: string;
  name: string;
  email: string;
  role: Role;
}

const joined = (userId: string, role: Role, now: number) => {
  const agentId = agentIdOf(userId);
  return actOf(agentId, now, { type: "agent.joined", agentId, role });
};

/** What to say of an invitation that can't be taken. */
export const INVITATION_GONE = "This invitation was used or has expired. Ask for another.";

/** Makes an invitation by an agent, or "system"; the secret of its link, which is kept nowhere. */
export async function invite(
  db: Db,
  { workspaceId, role, note }: Omit<Invitation, "workspace">,
  now: number,
  by = "system",
): Promise<string> {
  const secret = randomBytes(24).toString("base64url");
  await writeTo(db, workspaceId, async (trx) => {
    await trx
      .insertInto("invitations")
      .values({ workspace_id: workspaceId, hash: hashOf(secret), role, note, created_at: now, expires_at: now + INVITED_FOR })
      .execute();
    await addActs(trx, workspaceId, [actOf(by, now, { type: "agent.invited", role, note })], now);
  });
  return secret;
}

/** What the secret of a link invites to, while it can still be taken. */
export async function invitationOf(db: Db, secret: string, now: number): Promise<Invitation | undefined> {
  return db
    .selectFrom("invitations")
    .innerJoin("workspaces", "workspaces.id", "invitations.workspace_id")
    .select(["invitations.workspace_id as workspaceId", "workspaces.name as workspace", "invitations.role", "invitations.note"])
    .where("invitations.hash", "=", hashOf(secret))
    .where("invitations.expires_at", ">", now)
    .executeTakeFirst();
}

/** Takes an invitation, once: of two who try, one gets in. Throws `NotAllowed` when it is gone. */
export async function takeInvitation(db: Db, secret: string, userId: string, now: number): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const taken = await trx
      .deleteFrom("invitations")
      .where("hash", "=", hashOf(secret))
      .where("expires_at", ">", now)
      .returning(["workspace_id", "role"])
      .executeTakeFirst();
    if (!taken) throw new NotAllowed(INVITATION_GONE);
    await trx
      .insertInto("members")
      .values({ workspace_id: taken.workspace_id, user_id: userId, role: taken.role, created_at: now })
      .onConflict((conflict) => conflict.columns(["workspace_id", "user_id"]).doUpdateSet({ role: taken.role }))
      .execute();
    const { version } = await hold(trx, taken.workspace_id);
    await writeAgent(trx, taken.workspace_id, version, userId, taken.role);
    await addActs(trx, taken.workspace_id, [joined(userId, taken.role, now)], now);
    return taken.workspace_id;
  });
}

/**
 * The secret of an owner's link, where a workspace has no owner yet; links made before stop working. With `again` also where it has
 * one: for an owner who can't sign in any more and can restart the companion.
 */
export async function ownerInvitation(db: Db, now: number, again = false): Promise<string | undefined> {
  const workspace = await db.selectFrom("workspaces").select("id").orderBy("created_at").orderBy("id").limit(1).executeTakeFirst();
  if (!workspace) return;
  const owner = await db.selectFrom("members").select("user_id").where("role", "=", "owner").limit(1).executeTakeFirst();
  if (owner && !again) return;
  await db.deleteFrom("invitations").where("role", "=", "owner").where("note", "=", "").execute();
  return invite(db, { workspaceId: workspace.id, role: "owner", note: "" }, now);
}

/** The workspaces someone belongs to, by name. */
export const workspacesOf = (db: Db, userId: string) =>
  db
    .selectFrom("members")
    .innerJoin("workspaces", "workspaces.id", "members.workspace_id")
    .select(["workspaces.id", "workspaces.name", "workspaces.keep_days", "members.role"])
    .where("members.user_id", "=", userId)
    .orderBy("workspaces.name")
    .orderBy("workspaces.id")
    .execute();

/** Everybody of a workspace, by name. */
export const peopleOf = (db: Db, workspaceId: string): Promise<Person[]> =>
  db
    .selectFrom("members")
    .innerJoin("users", "users.id", "members.user_id")
    .select(["users.id as userId", "users.name", "users.email", "members.role"])
    .where("members.workspace_id", "=", workspaceId)
    .orderBy("users.name")
    .orderBy("users.id")
    .execute();

/**
 * Gives someone another role, or takes them out of the workspace (`role` null): their panels there are signed out at once, and their open
 * cases become those of `heir`. Says how many these were.
 */
export async function appoint(
  db: Db,
  by: { userId: string; workspaceId: string },
  { userId, role, heir = null }: { userId: string; role: Role | null; heir?: Heir },
  now: number,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { workspaceId } = by;
    // Whoever changes people holds the workspace: two owners can't take each other out.
    const { version } = await hold(trx, workspaceId);
    const [mine, theirs] = await Promise.all([roleOf(trx, workspaceId, by.userId), roleOf(trx, workspaceId, userId)]);
    if (!theirs) throw new NotAllowed("They do not belong to this workspace any more.");
    if (!mine || !mayAppoint(mine, theirs) || (role && !mayAppoint(mine, role))) throw new NotAllowed("Your role does not allow this.");
    if (theirs === "owner" && role !== "owner" && (await owners(trx, workspaceId)) === 1)
      throw new NotAllowed("A workspace needs an owner. Make somebody else one first.");
    const member = { workspace_id: workspaceId, user_id: userId };
    const agentId = agentIdOf(userId);
    const as = { workspaceId, agentId: agentIdOf(by.userId), role: mine };
    const cases = role ? 0 : await handOn(trx, as, { version, now }, agentId, heir);
    await writeAgent(trx, workspaceId, version, userId, role ?? theirs, role ? undefined : now);
    const act = role ? ({ type: "agent.role_set", agentId, from: theirs, to: role } as const) : ({ type: "agent.left", agentId } as const);
    await addActs(trx, workspaceId, [actOf(as.agentId, now, act)], now);
    if (role)
      await trx
        .updateTable("members")
        .set({ role })
        .where((row) => row.and(member))
        .execute();
    else {
      await trx
        .deleteFrom("members")
        .where((row) => row.and(member))
        .execute();
      await trx.deleteFrom("sessions").where("workspace_id", "=", workspaceId).where("userId", "=", userId).execute();
    }
    return cases;
  });
}

/** Makes a workspace of somebody's own; its id. */
export async function foundWorkspace(db: Db, name: string, userId: string, now: number): Promise<string> {
  const workspaceId = await createWorkspace(db, name, now);
  await writeTo(db, workspaceId, async (trx, version) => {
    await trx.insertInto("members").values({ workspace_id: workspaceId, user_id: userId, role: "owner", created_at: now }).execute();
    await writeAgent(trx, workspaceId, version, userId, "owner");
    await addActs(trx, workspaceId, [joined(userId, "owner", now)], now);
  });
  return workspaceId;
}

/** Who acts as what, as panels show it: what somebody did keeps their name also when they have left. */
async function writeAgent(trx: Trx, workspaceId: string, version: number, userId: string, role: Role, leftAt?: number): Promise<void> {
  const { name } = await trx.selectFrom("users").select("name").where("id", "=", userId).executeTakeFirstOrThrow();
  const id = agentIdOf(userId);
  const rows = createRows(trx, workspaceId);
  await rows.load([{ table: "agents", id }]);
  const row: Agent = { ...rows.get("agents", id), id, name, role, ...(leftAt !== undefined && { leftAt }) };
  if (leftAt === undefined) delete row.leftAt;
  rows.change([{ table: "agents", id, row }], []);
  await rows.write(version);
}

/** The id by which the desk knows a person. */
export const agentIdOf = (userId: string): string => `agent:${userId}`;

/** What someone is in a workspace; undefined where they do not belong to it. */
export async function roleOf(db: Db | Trx, workspaceId: string, userId: string): Promise<Role | undefined> {
  const found = await db
    .selectFrom("members")
    .select("role")
    .where("workspace_id", "=", workspaceId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return found?.role;
}

async function owners(trx: Trx, workspaceId: string): Promise<number> {
  const found = await trx
    .selectFrom("members")
    .select("user_id")
    .where("workspace_id", "=", workspaceId)
    .where("role", "=", "owner")
    .execute();
  return found.length;
}
