import { X_MATCHES } from "../../plasmo.config";
import type { MarkLabels, ToPage } from "../contracts/messages";
import { customer, setting, tags } from "../store/queries";
import { marksOf } from "../store/queries/marks";
import { currentLanguage, setLanguage, t } from "../views/text";
import "../views/text/every";

/** Sends to every open X tab; a tab without our content script is passed over. */
export async function toXTabs(message: ToPage): Promise<void> {
  const tabs = await chrome.tabs.query({ url: [...X_MATCHES] });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : chrome.tabs.sendMessage(id, message).catch(() => undefined))));
}

/** The marks' words, in the agent's language, with the tags used last. */
export async function markLabels(): Promise<MarkLabels> {
  const { language } = await setting("panel");
  setLanguage(language);
  return {
    locale: currentLanguage(),
    waiting: t("mark.waiting"),
    due: t("mark.due"),
    overdue: t("mark.overdue"),
    addTag: t("mark.addTag"),
    removeTag: t("mark.removeTag"),
    suggest: t("mark.suggest"),
    openByHand: t("mark.openByHand"),
    tagsOf: t("mark.tagsOf"),
    recentTags: (await tags()).slice(0, 20).map(({ name }) => name),
  };
}

/** Milliseconds changes are gathered before the marks of the pages follow. */
const GATHER = 150;
let changed = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Rows of these customers changed: the marks beside their handles follow, in every X tab. */
export function pushMarks(customerIds: Iterable<string>): void {
  for (const id of customerIds) changed.add(id);
  if (changed.size > 0 && timer === undefined) timer = setTimeout(() => void flush().catch(() => undefined), GATHER);
}

async function flush() {
  timer = undefined;
  const ids = [...changed];
  changed = new Set();
  const rows = await Promise.all(ids.map(customer));
  const handles = rows.flatMap((row) => row?.handle.toLowerCase() || []);
  if (handles.length === 0) return;
  const known = await marksOf(handles);
  await toXTabs({ type: "worker-page:marks", marks: Object.fromEntries(handles.map((handle) => [handle, known[handle] ?? null])) });
}
