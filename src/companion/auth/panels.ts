/** Panels: how they are paired, who they are when they come back, and how they are signed out. */
import { APIError } from "better-auth/api";
import type { Role } from "../../domain/roles";
import type { Db } from "../db/open";
import { actOf, note } from "./acts";
import type { Auth } from "./auth";
import { NotAllowed } from "./not-allowed";
import { agentIdOf, roleOf } from "./people";
import { createSigner, type Signer } from "./secret";

/** A panel is signed out after this long without a word from it, in milliseconds. */
const LASTS = 60 * 86_400_000;
/** Its session is prolonged at most this often, in milliseconds. */
const PROLONGED_EVERY = 86_400_000;

export interface PanelOf {
  sessionId: string;
  userId: string;
  agentId: string;
  name: string;
  role: Role;
  workspaceId: string;
  workspace: string;
}

export interface Asked {
  /** Signed: the panel hands it in until it is paired. */
  deviceCode: string;
  /** What the panel shows. */
  userCode: string;
  /** Where a person types it. */
  address: string;
  /** Seconds until it can't be used any more. */
  expiresIn: number;
  /** Seconds between two questions. */
  interval: number;
}

/** Why a panel has no token: nobody has approved it yet, it asks too often, its code is too old or unknown, or somebody said no. */
export type NotPaired = "pending" | "slow_down" | "expired" | "denied";

export interface Panels {
  /** A panel that calls itself `browser` asks to be paired. */
  ask(browser: string): Promise<Asked>;
  /** A token once it was approved. */
  redeem(deviceCode: string): Promise<{ token: string } | { notYet: NotPaired }>;
  /** What stands behind a code somebody has typed, and from now on is theirs to approve. */
  look(userCode: string, headers: Headers): Promise<{ browser: string } | undefined>;
  /** Approves it for a workspace, or denies it (`workspaceId` null). Throws `NotAllowed`. */
  answer(userCode: string, workspaceId: string | null, userId: string, headers: Headers): Promise<void>;
  /** Whose token this is; undefined where it is nobody's any more. */
  whose(signed: string, now: number): Promise<PanelOf | undefined>;
}

const CLIENT = "perch-panel";
const NOT_YET: Record<string, NotPaired> = { authorization_pending: "pending", slow_down: "slow_down", access_denied: "denied" };

/** Over the companion's tables. */
export function createPanels(auth: Auth, db: Db, secret: string): Panels {
  const device: Signer = createSigner(secret, "device");
  const panel: Signer = createSigner(secret, "panel");
  const record = (deviceCode: string) =>
    db.selectFrom("device_codes").select(["scope", "workspace_id"]).where("deviceCode", "=", deviceCode).executeTakeFirst();

  return {
    async ask(browser) {
      await db.deleteFrom("device_codes").where("expiresAt", "<", new Date().toISOString()).execute();
      const made = await auth.api.deviceCode({ body: { client_id: CLIENT, scope: browser } });
      return {
        deviceCode: device.sign(made.device_code),
        userCode: made.user_code,
        address: made.verification_uri,
        expiresIn: made.expires_in,
        interval: made.interval,
      };
    },
    async redeem(signed) {
      const code = device.open(signed);
      const asked = code && (await record(code));
      if (!asked) return { notYet: "expired" };
      try {
        const body = { grant_type: "urn:ietf:params:oauth:grant-type:device_code" as const, device_code: code, client_id: CLIENT };
        const { access_token } = await auth.api.deviceToken({ body });
        const now = Date.now();
        const session = await db
          .updateTable("sessions")
          .set({ workspace_id: asked.workspace_id, browser: asked.scope, expiresAt: new Date(now + LASTS).toISOString() })
          .where("token", "=", access_token)
          .returning("userId")
          .executeTakeFirst();
        if (session && asked.workspace_id !== null) {
          const agentId = agentIdOf(session.userId);
          const started = actOf(agentId, now, { type: "session.started", agentId, browser: asked.scope ?? "" });
          await note(db, asked.workspace_id, started);
        }
        return { token: panel.sign(access_token) };
      } catch (error) {
        if (!(error instanceof APIError)) throw error;
        return { notYet: NOT_YET[String(error.body?.error)] ?? "expired" };
      }
    },
    async look(userCode, headers) {
      const found = await quietly(() => auth.api.deviceVerify({ query: { user_code: userCode }, headers }));
      if (found?.status !== "pending") return;
      return "scope" in found ? { browser: String(found.scope ?? "") } : undefined;
    },
    async answer(userCode, workspaceId, userId, headers) {
      const body = { userCode };
      if (workspaceId === null) {
        await quietly(() => auth.api.deviceDeny({ body, headers }));
        return;
      }
      if (!(await roleOf(db, workspaceId, userId))) throw new NotAllowed("You do not belong to this workspace.");
      // Before the approval: nobody can redeem it in between for no workspace.
      const plain = userCode.replace(/[^a-z0-9]/gi, "").toUpperCase();
      await db
        .updateTable("device_codes")
        .set({ workspace_id: workspaceId })
        .where("userCode", "=", plain)
        .where("userId", "=", userId)
        .where("status", "=", "pending")
        .execute();
      if (!(await quietly(() => auth.api.deviceApprove({ body, headers }))))
        throw new NotAllowed("This code was used or has expired. Have the panel show another.");
    },
    async whose(signed, now) {
      const token = panel.open(signed);
      const found = token && (await sessionOf(db, token, now));
      if (!found) return;
      const { expiresAt, ...who } = found;
      if (Date.parse(expiresAt) - now < LASTS - PROLONGED_EVERY) {
        const until = new Date(now + LASTS).toISOString();
        const seen = { expiresAt: until, updatedAt: new Date(now).toISOString() };
        await db.updateTable("sessions").set(seen).where("id", "=", who.sessionId).execute();
      }
      return { ...who, agentId: agentIdOf(who.userId) };
    },
  };
}

const sessionOf = (db: Db, token: string, now: number) =>
  db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.userId")
    .innerJoin("members", (join) =>
      join.onRef("members.user_id", "=", "sessions.userId").onRef("members.workspace_id", "=", "sessions.workspace_id"),
    )
    .innerJoin("workspaces", "workspaces.id", "members.workspace_id")
    .select(["sessions.id as sessionId", "sessions.expiresAt", "users.id as userId", "users.name", "members.role"])
    .select(["workspaces.id as workspaceId", "workspaces.name as workspace"])
    .where("sessions.token", "=", token)
    .where("sessions.expiresAt", ">", new Date(now).toISOString())
    .executeTakeFirst();

/** Nothing where better-auth refuses: which code was wrong, and how, is nobody's business who guesses. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof APIError) return;
    throw error;
  }
}
