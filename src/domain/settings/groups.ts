/** The settings, one row a group. All times are milliseconds since 1970 UTC. */
import type { ApprovalSettings } from "../approvals/policy";
import type { SavedFilter } from "../queue/saved";

/** A field of the workspace's own. */
export interface CustomField {
  id: string;
  name: string;
  kind: "text" | "choice" | "check";
  /** kind choice: what there is to choose. */
  choices?: string[];
}

export interface Settings {
  /** `reopen`: how many days after it was solved a customer's message takes a case up again, since when; oldest first. */
  cases: { id: "cases"; reopen: { since: number; days: number }[]; fields: CustomField[] };
  teams: { id: "teams"; teams: { id: string; name: string }[] };
  approvals: ApprovalSettings;
  agent: { id: "agent"; agentId: string; name: string; signature: string };
  capture: { id: "capture"; keepEverything: boolean; keepXChat: boolean };
  panel: { id: "panel"; language: "auto" | "en" | "es" | "ar"; theme: "auto" | "light" | "dim" | "dark"; onboarded: boolean };
  /** `seenAt`: when the agent last had seen what concerns them. */
  queue: { id: "queue"; saved: SavedFilter[]; seenAt: number };
}
export type Setting = Settings[keyof Settings];
