import { notYetTold } from "../commands/alerts";
import { customer, setting } from "../store/queries";
import { type Warning, warnings } from "../store/queries/sla";
import { chooseLanguage, setLanguage, t } from "../views/text";
import { duration } from "../views/ui/time";

const ALARM = "sla";
/** How many customers one notification names. */
const NAMED = 4;

const keyOf = ({ row, dueAt, isOver }: Warning) => `${row.id} ${dueAt} ${isOver ? "over" : "soon"}`;

/** Absent until the person has allowed it. */
const notifications = () => chrome.notifications as typeof chrome.notifications | undefined;

/** "@quietbadger: 12 min left". What they wrote is left out: anybody may see the screen. */
async function lineOf({ row, dueAt, isOver }: Warning, now: number): Promise<string> {
  const handle = (await customer(row.customerId))?.handle ?? "";
  return `@${handle}: ${t(isOver ? "mark.overdue" : "mark.due", { time: duration(Math.abs(dueAt - now)) })}`;
}

/** Tells what has come near its time, or past it, since it last looked: in one notification, each case and moment once. */
export async function warn(now = Date.now()): Promise<void> {
  const api = notifications();
  const [{ isOn }, { agentId }, { language }] = await Promise.all([setting("alerts"), setting("agent"), setting("panel")]);
  if (!api || !isOn) return;
  const all = await warnings(now, agentId);
  const fresh = new Set(await notYetTold(all.map(keyOf)));
  const told = all.filter((one) => fresh.has(keyOf(one)));
  if (told.length === 0) return;
  setLanguage(chooseLanguage(language));
  const lines = await Promise.all(told.slice(0, NAMED).map((one) => lineOf(one, now)));
  if (told.length > NAMED) lines.push(`+${told.length - NAMED}`);
  const icons = Object.entries(chrome.runtime.getManifest().icons ?? {});
  const largest = icons.sort(([a], [b]) => Number(b) - Number(a))[0]?.[1] ?? "";
  await api.create({ type: "basic", iconUrl: chrome.runtime.getURL(largest), title: "Perch", message: lines.join("\n") });
}

async function openDesk(): Promise<void> {
  const url = chrome.runtime.getURL("tabs/desk.html");
  const [there] = await chrome.tabs.query({ url });
  if (there?.id === undefined) await chrome.tabs.create({ url });
  else await chrome.tabs.update(there.id, { active: true });
}

/** A press on what was told opens the queue. */
const pressed = (id: string) => {
  notifications()?.clear(id);
  void openDesk();
};

/** Where the person has allowed notifications; the same listener is never added twice. */
const hearPresses = () => notifications()?.onClicked.addListener(pressed);

/** Looks every minute, for as long as this browser is to tell. */
export function warnInTime(): void {
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void warn().catch(() => undefined);
  });
  hearPresses();
  chrome.permissions.onAdded.addListener(hearPresses);
  void followSwitch().catch(() => undefined);
}

/** The alarm runs while warnings are switched on. */
export async function followSwitch(): Promise<void> {
  const { isOn } = await setting("alerts");
  const known = await chrome.alarms.get(ALARM);
  if (isOn && !known) await chrome.alarms.create(ALARM, { periodInMinutes: 1 });
  if (!isOn && known) await chrome.alarms.clear(ALARM);
}
