import { describe, expect, it } from "vitest";
import { MemoryDesk } from "../../../tests/sync/memory-desk";
import { mayCommand } from "../roles";
import { undoOf } from "../undo";
import { commandsOf } from "./actions";
import { findMacros } from "./find";
import { isOffered, type Macro, type MacroDraft, macroIdOf } from "./macro";

const draft: MacroDraft = {
  name: " Late parcel ",
  text: "Hi {{customer.first_name}}",
  lang: "",
  visibility: "shared",
  actions: [
    { do: "tag", tag: " #late  parcel" },
    { do: "tag", tag: " " },
  ],
};
const desk = () => new MemoryDesk([{ id: "tidemillgear", handle: "TidemillGear", addedAt: 0 }]);
const ID = "macro:1";

describe("writing a macro", () => {
  it("cleans it, and undoes to what it was", () => {
    const at = desk();
    at.act({ type: "macro.create", macroId: ID, macro: draft }, 10);
    const first = at.get("macros", ID);
    expect(first).toMatchObject({ name: "Late parcel", actions: [{ do: "tag", tag: "late parcel" }], uses: 0, createdAt: 10 });
    const before = { ...first } as Macro;
    const get = ((table: string, id: string) => (table === "macros" && id === ID ? before : undefined)) as typeof at.get;
    at.act({ type: "macro.edit", macroId: ID, macro: { ...draft, text: "Other", visibility: "team", teamId: "t1" } }, 20);
    expect(at.get("macros", ID)).toMatchObject({ text: "Other", teamId: "t1", updatedAt: 20 });
    const edited = { id: "e", at: 20, by: "a", type: "macro.edited", macroId: ID, macro: draft } as const;
    for (const one of undoOf(get, [edited])) at.act(one, 30);
    expect(at.get("macros", ID)).toEqual({ ...before, updatedAt: 30 });
  });

  it.each([
    [
      { ...draft, name: " " },
      { reason: "empty", detail: "name" },
    ],
    [
      { ...draft, text: " ", actions: [] },
      { reason: "empty", detail: "text" },
    ],
    [
      { ...draft, visibility: "personal" as const },
      { reason: "invalid", detail: "visibility" },
    ],
    [
      { ...draft, visibility: "team" as const },
      { reason: "empty", detail: "team" },
    ],
  ])("is refused where something lacks", (macro, rejection) => {
    expect(desk().act({ type: "macro.create", macroId: ID, macro }, 1)).toEqual(rejection);
  });

  it("is for agents, and putting a shared one away for managers; one's own are one's own", () => {
    const own = macroIdOf("1", "personal");
    expect(mayCommand("trainee", { type: "macro.create", macroId: ID, macro: draft })).toBe(false);
    expect(mayCommand("agent", { type: "macro.create", macroId: ID, macro: draft })).toBe(true);
    expect(mayCommand("agent", { type: "macro.archive", macroId: ID })).toBe(false);
    expect(mayCommand("trainee", { type: "macro.archive", macroId: own })).toBe(true);
  });
});

it("puts the status last, and means whoever uses it by “me”", () => {
  const actions = [
    { do: "status", status: "closed" },
    { do: "assign", to: "me" },
    { do: "priority", priority: "normal" },
  ] as const;
  expect(commandsOf(actions, "c", "agent:1")).toEqual([
    { type: "case.assign", caseId: "c", agentId: "agent:1" },
    { type: "case.set", caseId: "c", set: { field: "priority", value: null } },
    { type: "case.set_status", caseId: "c", status: "closed" },
  ]);
});

it("is offered to everybody, to its team, or to nobody once it is put away", () => {
  const row: Macro = { ...draft, id: ID, createdAt: 1, updatedAt: 1, uses: 0 };
  const team: Macro = { ...row, visibility: "team", teamId: "t1" };
  expect([isOffered(row, []), isOffered(team, []), isOffered(team, ["t1"]), isOffered({ ...row, archivedAt: 2 }, [])]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

it("is found by the beginning of its name, then by its words, then by what it says; the message's language and use decide among equals", () => {
  const row = (name: string, more: Partial<Macro> = {}): Macro => ({
    ...draft,
    id: name,
    createdAt: 1,
    updatedAt: 1,
    uses: 0,
    name,
    ...more,
  });
  const all = [
    row("Says late", { text: "nothing" }),
    row("Refund", { text: "It is late" }),
    row("Late, used", { uses: 5 }),
    row("Late, Spanish", { lang: "es" }),
    row("Translate"),
    row("Láte"),
  ];
  const names = (typed: string, lang?: string) => findMacros(all, typed, lang).map(({ name }) => name);
  expect(names("late", "en-GB")).toEqual(["Late, used", "Láte", "Late, Spanish", "Says late", "Translate", "Refund"]);
  expect(names("late", "es")[1]).toBe("Late, Spanish");
  expect(names("SAYS LA")).toEqual(["Says late"]);
  expect(names("zebra")).toEqual([]);
});
