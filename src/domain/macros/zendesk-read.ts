/** Zendesk's macros, as its API hands them out, read into Perch's. */
import type { CaseStatus, Priority } from "../cases/row";
import { textOfHtml } from "./html";
import type { MacroAction, MacroDraft } from "./macro";
import { fromZendesk } from "./zendesk-text";

/** One macro of a file that Perch can use. */
export interface Readable {
  /** The same at every import. */
  key: string;
  /** The id it had in Perch, where Perch has written the file. */
  perchId?: string;
  draft: Omit<MacroDraft, "visibility" | "teamId" | "lang">;
  /** What of it can't be carried over: fields, variables, conditions. */
  lost: string[];
  /** Whose it was. */
  was: "everybody" | "group" | "personal";
  /** It was put away. */
  isAway: boolean;
}
export interface Unusable {
  title: string;
  reason: "no_title" | "nothing";
}
export type ReadMacros = { macros: Readable[]; unusable: Unusable[] } | { problem: "not_json" | "not_macros" };

const TEXT_MOST = 25_000;
const STATUS: Record<string, CaseStatus> = {
  new: "new",
  open: "open",
  pending: "pending",
  hold: "on_hold",
  solved: "solved",
  closed: "closed",
};
const PRIORITIES: readonly string[] = ["low", "normal", "high", "urgent"];

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");
const words = (value: unknown) => (Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[\s,]+/)).filter(Boolean);

/** `{"macros": […]}`, one `{"macro": …}`, a bare list, or a list of pages. */
function listed(json: unknown): Fields[] | undefined {
  if (Array.isArray(json)) {
    const lists = json.map((one) => (isFields(one) && ("macros" in one || "macro" in one) ? listed(one) : isFields(one) ? [one] : []));
    return lists.flatMap((list) => list ?? []);
  }
  if (!isFields(json)) return;
  if (Array.isArray(json.macros)) return json.macros.filter(isFields);
  return isFields(json.macro) ? [json.macro] : undefined;
}

/** Every macro of the file. Never throws. */
export function readZendesk(text: string): ReadMacros {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problem: "not_json" };
  }
  const list = listed(json);
  if (!list) return { problem: "not_macros" };
  const macros: Readable[] = [];
  const unusable: Unusable[] = [];
  for (const one of list) {
    const read = readOne(one);
    if ("reason" in read) unusable.push(read);
    else macros.push(read);
  }
  return { macros, unusable };
}

function readOne(fields: Fields): Readable | Unusable {
  const title = textOf(fields.title).trim().slice(0, 200);
  if (!title) return { title: textOf(fields.id), reason: "no_title" };
  const given = (Array.isArray(fields.actions) ? fields.actions : []).filter(isFields);
  const { text, actions, kept, lost } = readActions(given);
  if (!text && actions.length === 0) return { title, reason: "nothing" };
  const id = textOf(fields.id).trim().slice(0, 100);
  const restriction = isFields(fields.restriction) ? textOf(fields.restriction.type) : "";
  const perchId = textOf(fields.perch_id);
  return {
    key: `zendesk:${id || `title:${title}`}`,
    ...(perchId && { perchId }),
    draft: { name: title, text, actions, ...(kept.length > 0 && { kept }) },
    lost,
    was: /^group$/i.test(restriction) ? "group" : /^user$/i.test(restriction) ? "personal" : "everybody",
    isAway: fields.active === false,
  };
}

interface Read {
  text: string;
  actions: MacroAction[];
  kept: { field: string; value: string }[];
  lost: string[];
}

function readActions(given: readonly Fields[]): Read {
  const read: Read = { text: "", actions: [], kept: [], lost: [] };
  const isInternal = given.some(({ field, value }) => field === "comment_mode_is_public" && String(value) === "false");
  for (const one of given) {
    const field = textOf(one.field).slice(0, 200);
    const said = commentOf(field, one.value, given);
    if (field === "comment_mode_is_public" && !isInternal) continue;
    if (said !== undefined && !isInternal && !read.text) {
      const { text, lost } = fromZendesk(said.trim());
      read.text = text.slice(0, TEXT_MOST);
      read.lost.push(...lost, ...(text.length > TEXT_MOST ? ["text_cut"] : []));
      continue;
    }
    const actions = said === undefined ? actionsOf(field, one.value) : undefined;
    if (actions) read.actions.push(...actions);
    else read.kept.push({ field, value: JSON.stringify(one.value ?? null) });
    if (!actions || field === "set_tags") read.lost.push(field);
  }
  const isShort = ({ value }: Read["kept"][number]) => value.length <= 10_000;
  return {
    ...read,
    actions: read.actions.slice(0, 50),
    kept: read.kept.filter(isShort).slice(0, 50),
    lost: [...new Set(read.lost)],
  };
}

/** The words of a comment; undefined for what is none. Plain text goes before HTML, where both are there. */
function commentOf(field: string, value: unknown, given: readonly Fields[]): string | undefined {
  // For one channel: ["channel:all", "Hello"].
  const said = Array.isArray(value) ? textOf(value.at(-1)) : textOf(value);
  if (field === "comment_value") return said;
  if (field !== "comment_value_html") return;
  return given.some((one) => one.field === "comment_value" && one.value) ? undefined : textOfHtml(said);
}

/** What Perch does for it; undefined where it can't. */
function actionsOf(field: string, value: unknown): MacroAction[] | undefined {
  const text = textOf(value).trim().toLowerCase();
  switch (field) {
    case "current_tags":
    // Zendesk takes all others off, Perch only adds these.
    case "set_tags":
      return words(value).map((tag) => ({ do: "tag", tag: tag.slice(0, 60) }));
    case "remove_tags":
      return words(value).map((tag) => ({ do: "untag", tag: tag.slice(0, 60) }));
    case "status": {
      const status = STATUS[text];
      return status && [{ do: "status", status }];
    }
    case "priority":
      if (text === "") return [{ do: "priority", priority: "normal" }];
      return PRIORITIES.includes(text) ? [{ do: "priority", priority: text as Priority }] : undefined;
    case "assignee_id":
      if (text === "current_user") return [{ do: "assign", to: "me" }];
      return text === "" ? [{ do: "assign", to: "nobody" }] : undefined;
    case "group_id":
      return text === "" ? [{ do: "team", teamId: null }] : undefined;
  }
}
