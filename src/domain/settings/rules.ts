/** Settings: each is changed field by field, so two agents changing different fields both keep their word. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import { canonical } from "../fingerprint";
import type { Change, Lookup, Setting, Settings } from "../rows";
import { SETTINGS } from "./defaults";

type Fields = Record<string, unknown>;

/** Keeps the fields this setting has, and never another agent id: that is who the agent is, not a preference. */
function known(setting: CommandOf<"settings.set">["setting"]): CommandOf<"settings.set">["setting"] {
  const allowed = Object.keys(SETTINGS[setting.id]).filter((field) => field !== "agentId");
  return Object.fromEntries(Object.entries(setting).filter(([field, value]) => allowed.includes(field) && value !== undefined)) as never;
}

/** Settings can't be refused: an unknown field is dropped, and a setting that changes nothing makes no event. */
export function decideSetting(get: Lookup, command: CommandOf<"settings.set">, context: Context): Decision {
  const setting = known(command.setting);
  const now = (get("settings", setting.id) ?? SETTINGS[setting.id]) as unknown as Fields;
  const changed = Object.entries(setting).some(([field, value]) => canonical(now[field] ?? null) !== canonical(value));
  return { events: changed ? [{ id: context.id, at: context.now, by: context.agentId, type: "settings.set", setting }] : [] };
}

/** A setting changed: its fields are laid over what stands. */
export function evolveSetting(get: Lookup, event: EventOf<"settings.set">): Change[] {
  const { id } = event.setting;
  const row = { ...SETTINGS[id], ...get("settings", id), ...event.setting } as Setting;
  return [{ table: "settings", id, row }];
}

/** The command that sets the changed fields back. */
export function undoSetting(get: Lookup, event: EventOf<"settings.set">): CommandOf<"settings.set"> {
  const { id } = event.setting;
  const before = { ...SETTINGS[id], ...get("settings", id) } as unknown as Fields;
  const setting = Object.fromEntries(Object.keys(event.setting).map((field) => [field, before[field]]));
  return { type: "settings.set", setting: setting as unknown as { id: keyof Settings } & CommandOf<"settings.set">["setting"] };
}
