/**
 * Keeps what is being written: in the store a second later at most and when the panel loses the person's attention, and, for a panel that is
 * being closed has no time to wait for a store, at once in the page's own storage until the next one opens. What other panels and devices
 * wrote comes into the box, unless it is being written in: then both stay.
 */
import { liveQuery } from "dexie";
import { keepDraft } from "../../commands/drafts";
import { letGoExpired } from "../../commands/own";
import type { KeptDraft } from "../../domain/rows";
import { drafts } from "../../store/queries/drafts";
import { REFUSED } from "../panel/use-act";
import { t } from "../text";
import { showToast } from "../ui/toast";
import { contentOf, type OpenDraft, useDrafts } from "./drafts";

/** Milliseconds until what was written is kept. */
const SOON = 1_000;
/** In the page's storage: what a panel that was closed could not keep any more. */
const LEFT = "perch:left-drafts";

/** Each panel that is open writes under a name of its own. */
const device = crypto.randomUUID();
/** What stands in the store, as this panel has taken it up. */
const known = new Map<string, KeptDraft>();
/** Written and not kept yet. */
const unkept = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isOn = false;
/** What changes now is not the writer's doing. */
let isTakingUp = false;

/** Starts, once in a page. */
export function keepDrafts(): void {
  if (isOn) return;
  isOn = true;
  takeUpLeft();
  for (const [id, draft] of Object.entries(useDrafts.getState().byReply)) if (!draft.isFound) unkept.add(id);
  useDrafts.subscribe(({ byReply }, before) => {
    for (const [id, draft] of Object.entries(byReply)) if (draft !== before.byReply[id] && !isTakingUp) note(id);
  });
  liveQuery(drafts).subscribe((rows) => rows.forEach(takeUp));
  addEventListener("blur", () => void keepAll());
  document.addEventListener("visibilitychange", () => void keepAll());
  addEventListener("pagehide", leave);
  void letGoExpired().catch(() => {});
  if (unkept.size > 0) void keepAll();
}

function note(id: string): void {
  unkept.add(id);
  timer ??= setTimeout(() => void keepAll(), SOON);
}

/** What the store holds now of one reply. */
function takeUp(row: KeptDraft): void {
  const isOurs = row.device === device;
  if (unkept.has(row.id) && !isOurs) return;
  const { byReply } = useDrafts.getState();
  const shown = byReply[row.id];
  // Whoever wrote that had not seen what stands here: it stays in the box, and theirs is offered.
  const isUnseen = row.others?.some((one) => one.device === device);
  if (isUnseen && shown && !shown.isFound) {
    note(row.id);
    return;
  }
  known.set(row.id, row);
  const { customerId, others } = row;
  if (isOurs && shown?.others?.length === others?.length) return;
  const draft: OpenDraft = isOurs && shown ? { ...shown } : { ...contentOf(row), customerId, isFound: true };
  isTakingUp = true;
  useDrafts.setState({ byReply: { ...byReply, [row.id]: others ? { ...draft, others } : draft } });
  isTakingUp = false;
}

/** What is being kept stays unkept until it is: what comes in meanwhile must not take its place in the box. */
async function keepAll(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  for (const id of [...unkept]) {
    const draft = useDrafts.getState().byReply[id];
    const before = known.get(id);
    const isNothing = !draft || (!before && draft.text === "" && !draft.thread);
    if (isNothing) {
      unkept.delete(id);
      continue;
    }
    const writer = { before, device, keepsOthers: draft.others !== undefined };
    const outcome = await keepDraft({ id, customerId: draft.customerId }, contentOf(draft), writer);
    if ("failure" in outcome) {
      void showToast(t(REFUSED[outcome.failure]), { tone: "bad" });
      continue;
    }
    known.set(id, outcome.kept);
    const now = useDrafts.getState().byReply[id];
    if (now?.text === draft.text && now.thread === draft.thread) unkept.delete(id);
  }
}

/** What a panel that was closed has left: a draft, and what it had seen in the store of it. */
type Left = [id: string, draft: OpenDraft, before?: KeptDraft];

/** The page is going: the store may not answer in time. */
function leave(): void {
  void keepAll();
  const { byReply } = useDrafts.getState();
  const left = Object.entries(byReply).flatMap(([id, draft]): Left[] => {
    const before = known.get(id);
    return draft.isFound || draft.text === before?.text ? [] : [[id, draft, before]];
  });
  if (left.length > 0) localStorage.setItem(LEFT, JSON.stringify(left));
}

/** What the panel before this one left is as if it were written now. */
function takeUpLeft(): void {
  const left = localStorage.getItem(LEFT);
  localStorage.removeItem(LEFT);
  for (const [id, draft, before] of JSON.parse(left ?? "[]") as Left[]) {
    if (useDrafts.getState().byReply[id]) continue;
    if (before) known.set(id, before);
    useDrafts.getState().write(id, draft.customerId, draft);
  }
}
