/** What a panel and the companion say to each other beside rows: pairing, who one is, the answers to push and pull. */
import * as z from "zod";
import { ROLES } from "../domain/roles";
import { at } from "./bounds";
import { cookie, pulledPage, pulledRows, pushEntry } from "./sync";

const text = (most: number) => z.string().max(most);

/** POST /api/pairing: a panel asks to be paired. */
export const pairingRequest = z.object({ browser: text(100) });
export const pairingAsked = z.object({
  /** A secret of the panel's: it hands it in until it is paired. */
  deviceCode: text(500),
  /** What the panel shows and a person types at `address`. */
  userCode: text(50),
  address: text(2_000),
  /** Seconds. */
  expiresIn: z.number(),
  /** Seconds between two questions. */
  interval: z.number(),
});
export type PairingAsked = z.infer<typeof pairingAsked>;

/** POST /api/pairing/token: whether it was approved. */
export const tokenRequest = z.object({ deviceCode: text(500) });
export const tokenAnswer = z.union([
  z.object({ token: text(500) }),
  z.object({ notYet: z.enum(["pending", "slow_down", "expired", "denied"]) }),
]);
export type TokenAnswer = z.infer<typeof tokenAnswer>;

/** GET /api/me: whose token this is. */
export const me = z.object({
  userId: text(100),
  /** The id by which the desk knows them. */
  agentId: text(200),
  name: text(200),
  role: z.enum(ROLES),
  workspaceId: text(100),
  workspace: text(200),
});
export type Me = z.infer<typeof me>;

/** Every answer to push and pull also says what its agent may do now. */
const role = z.enum(ROLES);

export const rejection = z.object({
  reason: z.enum([
    "not_found",
    "already",
    "empty",
    "too_long",
    "invalid",
    "closed",
    "not_allowed",
    "needs_approval",
    "own",
    "decided",
    "no_space",
    "unavailable",
  ]),
  detail: text(1_000).optional(),
});

/** The most entries in one push. */
export const PUSHED_AT_ONCE = 500;

/**
 * POST /api/push: the oldest of the outbox. `now` is the panel's clock, by which the companion knows how wrong it is. Where the panel knows
 * of another `epoch` than the one that is, nothing is taken: what it brings may speak of what is known no more.
 */
export const pushRequest = z.object({
  clientId: z.uuid(),
  now: at,
  epoch: text(100).optional(),
  entries: z.array(pushEntry).max(PUSHED_AT_ONCE),
});
export const pushed = z.object({
  lastSeq: z.number(),
  epoch: text(100),
  /** The version of what it has changed. */
  version: z.number(),
  refused: z.array(z.object({ seq: z.number(), rejection })),
  role,
});
export type Pushed = z.infer<typeof pushed>;

/** POST /api/pull: what came after the cookie. */
export const pullRequest = z.object({
  clientId: z.uuid(),
  cookie: cookie.optional(),
  limit: z.number().int().min(1).max(10_000),
  /** What is new comes in one page up to this version: the panel's own change is in it, and must not seem gone on the way there. */
  through: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
});
export const pulled = pulledPage.extend({ role });
export type Pulled = z.infer<typeof pulled>;

/** POST /api/presence: at which customer this panel is, and whether somebody writes to them; null for nobody. */
export const presenceRequest = z.object({ customerId: text(500).nullable(), isWriting: z.boolean() });
export type PresenceRequest = z.infer<typeof presenceRequest>;
/** Milliseconds after which it is said again, and after which who has not said it again is gone. */
export const PRESENCE = { again: 15_000, goneAfter: 40_000 };
/** The same as the live stream tells it to the others. */
export const presence = presenceRequest.extend({
  /** Names the panel, as long as it is paired. */
  panel: text(100),
  agentId: text(200),
});
export type Presence = z.infer<typeof presence>;

/** POST /api/older: what was said and done with a customer before, the newest of it first. */
export const olderRequest = z.object({ customerId: text(500), before: at, limit: z.number().int().min(1).max(10_000) });
export const olderAnswer = z.object({ rows: pulledRows, more: z.boolean() });
export type OlderAnswer = z.infer<typeof olderAnswer>;
