/** The settings, one row a group. All times are milliseconds since 1970 UTC. */
import type { ApprovalSettings } from "../approvals/policy";
import type { CheckSettings } from "../lint/settings";
import type { SavedFilter } from "../queue/saved";
import type { Routing } from "../routing/rule";
import type { SlaPolicy } from "../sla/policy";
import type { Schedule } from "../sla/schedule";
import type { VoiceSettings } from "../tone/voice";

/** A field of the workspace's own. */
export interface CustomField {
  id: string;
  name: string;
  kind: "text" | "choice" | "check";
  /** kind choice: what there is to choose. */
  choices?: string[];
}

/** Words that lead from the public into private. They may hold variables as articles do. */
export interface Opening {
  lang: string;
  text: string;
  invite: string;
}

export interface Settings {
  /** `reopen`: how many days after it was solved a customer's message takes a case up again, since when; oldest first. */
  cases: { id: "cases"; reopen: { since: number; days: number }[]; fields: CustomField[] };
  teams: { id: "teams"; teams: { id: string; name: string }[] };
  routing: { id: "routing" } & Routing;
  /**
   * `defaultId`: the schedule that holds where none is named. Texts are what a person may say; empty is Perch's own words. `diversionLink`:
   * where customers find help by themselves while too many write at once; empty is nowhere.
   */
  hours: {
    id: "hours";
    schedules: Schedule[];
    defaultId: string;
    note: string;
    bio: string;
    diversion: string;
    diversionLink: string;
  };
  /** The first policy that fits counts. `warning`: minutes before something is due. */
  sla: { id: "sla"; policies: SlaPolicy[]; warning: number };
  /** `isOn`: this browser tells what is nearly due and what is overdue. */
  alerts: { id: "alerts"; isOn: boolean };
  approvals: ApprovalSettings;
  checks: CheckSettings;
  voice: VoiceSettings;
  agent: { id: "agent"; agentId: string; name: string; signature: string };
  /** `signs`: what this agent writes is signed; `long`: what becomes of a text that is too long for one post; `emoji`: last used first. */
  writing: { id: "writing"; signs: boolean; long: "thread" | "numbered" | "one"; emoji: string[] };
  /** How a private conversation is opened, by language (BCP 47): `text` to the customer there; `invite` in public, before a link to it. */
  openings: { id: "openings"; texts: Opening[] };
  capture: { id: "capture"; keepEverything: boolean; keepXChat: boolean };
  panel: { id: "panel"; language: "auto" | "en" | "es" | "ar"; theme: "auto" | "light" | "dim" | "dark"; onboarded: boolean };
  /** `seenAt`: when the agent last had seen what concerns them. */
  queue: { id: "queue"; saved: SavedFilter[]; seenAt: number };
}
export type Setting = Settings[keyof Settings];
