/** Perch's macros in Zendesk's format. */
import type { CaseStatus } from "../cases/row";
import type { Macro, MacroAction } from "./macro";
import { toZendesk } from "./zendesk-text";

interface Field {
  field: string;
  value: unknown;
}

const STATUS: Record<CaseStatus, string> = {
  new: "new",
  open: "open",
  pending: "pending",
  on_hold: "hold",
  solved: "solved",
  closed: "closed",
};

/** The field one action is; undefined where Zendesk knows it by a number of its own. Tags are gathered apart. */
function fieldOf(action: MacroAction): Field | undefined {
  switch (action.do) {
    case "status":
      return { field: "status", value: STATUS[action.status] };
    case "priority":
      return { field: "priority", value: action.priority };
    case "assign":
      if (action.to === "me") return { field: "assignee_id", value: "current_user" };
      return action.to === "nobody" ? { field: "assignee_id", value: "" } : undefined;
    case "team":
      return action.teamId === null ? { field: "group_id", value: "" } : undefined;
    default:
      return undefined;
  }
}

/** A tag of Zendesk has no space in it. */
const tagged = (actions: readonly MacroAction[], what: "tag" | "untag", field: string): Field[] => {
  const tags = actions.flatMap((action) => (action.do === what ? action.tag.trim().replace(/\s+/g, "_") : []));
  return tags.length > 0 ? [{ field, value: tags.join(" ") }] : [];
};

/** The file, and how many actions it has no word for. */
export function writeZendesk(macros: readonly Macro[]): { json: string; lost: number } {
  let lost = 0;
  const written = macros.map(({ id, name, text, actions, visibility, archivedAt, kept = [] }) => {
    const fields = actions.filter((action) => !("tag" in action)).map(fieldOf);
    lost += fields.filter((field) => field === undefined).length;
    const number = /(?:^|:)zendesk:(\d+)$/.exec(id)?.[1];
    return {
      ...(number && { id: Number(number) }),
      perch_id: id,
      title: name,
      active: archivedAt === undefined,
      actions: [
        ...(text ? [{ field: "comment_value", value: toZendesk(text) }] : []),
        ...tagged(actions, "tag", "current_tags"),
        ...tagged(actions, "untag", "remove_tags"),
        ...fields.filter((field) => field !== undefined),
        ...kept.map(({ field, value }) => ({ field, value: JSON.parse(value) as unknown })),
      ],
      restriction: visibility === "personal" ? { type: "User" } : null,
    };
  });
  return { json: JSON.stringify({ macros: written, count: written.length, next_page: null, previous_page: null }, null, 2), lost };
}
