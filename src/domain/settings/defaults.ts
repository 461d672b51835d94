/** What every setting is until somebody changes it. */
import { CHECK_DEFAULTS } from "../lint/settings";
import { NO_ROUTING } from "../routing/rule";
import type { Lookup, Settings } from "../rows";

export const SETTINGS: Settings = {
  cases: { id: "cases", reopen: [], fields: [] },
  teams: { id: "teams", teams: [] },
  routing: { id: "routing", ...NO_ROUTING },
  hours: { id: "hours", schedules: [], defaultId: "", note: "", bio: "", diversion: "", diversionLink: "" },
  sla: { id: "sla", policies: [], warning: 15 },
  alerts: { id: "alerts", isOn: false },
  approvals: { id: "approvals", policies: [], managersReview: true, reviewers: [] },
  checks: CHECK_DEFAULTS,
  voice: { id: "voice", voices: [], rewrite: "off" },
  agent: { id: "agent", agentId: "", name: "", signature: "" },
  writing: { id: "writing", signs: false, long: "thread", emoji: [] },
  openings: {
    id: "openings",
    texts: [
      {
        lang: "en",
        text: "Hi {{customer.first_name|there}}, thank you for writing to us on X. Let us go on here, where nobody else can read it.",
        invite: "Please write to us in a private message, so that we can look into it:",
      },
      {
        lang: "es",
        text: "Hola, {{customer.first_name}}: gracias por escribirnos en X. Sigamos por aquí, donde nadie más puede leerlo.",
        invite: "Escríbenos por mensaje privado, por favor, para que podamos mirarlo:",
      },
    ],
  },
  capture: { id: "capture", keepEverything: false, keepXChat: false },
  panel: { id: "panel", language: "auto", theme: "auto", onboarded: false },
  queue: { id: "queue", saved: [], seenAt: 0 },
};

const PERSONAL: ReadonlySet<string> = new Set(["agent", "alerts", "panel", "queue", "writing"]);

/** Name, signature, language, theme, saved filters, how they write and what this browser tells are the agent's own; the rest is the team's. */
export const isPersonalSetting = (id: string): boolean => PERSONAL.has(id);

/** A stored setting with the defaults filled in; `row` may be of an older version that lacks a field. */
export function withDefaults<K extends keyof Settings>(id: K, row: Partial<Settings[K]> | undefined): Settings[K] {
  return { ...SETTINGS[id], ...row };
}

/** A setting as the rules read it: from the rows, with the defaults filled in. */
export const settingIn = <K extends keyof Settings>(get: Lookup, id: K): Settings[K] =>
  withDefaults(id, get("settings", id) as Settings[K] | undefined);
