import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOfHtml } from "./html";
import type { Macro } from "./macro";
import { importCommands, type Planned, planImport } from "./zendesk-plan";
import { type Readable, readZendesk } from "./zendesk-read";
import { fromZendesk, toZendesk } from "./zendesk-text";
import { writeZendesk } from "./zendesk-write";

const file = (...macros: object[]) => JSON.stringify({ macros, next_page: null, count: macros.length });
const act = (field: string, value: unknown) => ({ field, value });
function read(...macros: object[]) {
  const found = readZendesk(file(...macros));
  if ("problem" in found) throw new Error(found.problem);
  return found;
}
const LATE = {
  id: 360,
  title: "Parcel::Late",
  active: true,
  restriction: null,
  actions: [
    act("comment_value", 'Hi {{ticket.requester.first_name | default: "there"}}, {{dc.sorry}}'),
    act("current_tags", "late_parcel vip"),
    act("remove_tags", "new_case"),
    act("status", "hold"),
    act("priority", "high"),
    act("assignee_id", "current_user"),
    act("group_id", "25"),
    act("comment_mode_is_public", "true"),
  ],
};

describe("Zendesk's macros", () => {
  it("are read with what Perch can do, and with what it can't", () => {
    expect(read(LATE).macros).toEqual([
      {
        key: "zendesk:360",
        draft: {
          name: "Parcel::Late",
          text: "Hi {{customer.first_name|there}}, {{dc.sorry}}",
          actions: [
            { do: "tag", tag: "late_parcel" },
            { do: "tag", tag: "vip" },
            { do: "untag", tag: "new_case" },
            { do: "status", status: "on_hold" },
            { do: "priority", priority: "high" },
            { do: "assign", to: "me" },
          ],
          kept: [{ field: "group_id", value: '"25"' }],
        },
        lost: ["{{dc.sorry}}", "group_id"],
        was: "everybody",
        isAway: false,
      },
    ]);
  });

  it("never make a reply of an internal comment", () => {
    const internal = [act("comment_value", "Customer is difficult"), act("comment_mode_is_public", "false")];
    expect(read({ id: 1, title: "A", actions: internal })).toMatchObject({ macros: [], unusable: [{ title: "A", reason: "nothing" }] });
    const [macro] = read({ id: 1, title: "A", actions: [...internal, act("status", "open")] }).macros;
    expect(macro).toMatchObject({ draft: { text: "" }, lost: ["comment_value", "comment_mode_is_public"] });
  });

  it("may stand in a list, alone, or in pages, with a text for a channel or in HTML", () => {
    const html = { id: 2, title: "B", actions: [act("comment_value_html", "<p>Hello<br>you</p><ul><li>one</li></ul>")] };
    const channel = { id: 3, title: "C", actions: [act("comment_value", ["channel:all", "Hello"])] };
    for (const json of [[html, channel], [{ macros: [html] }, { macros: [channel] }], { macros: [html, channel] }]) {
      const found = readZendesk(JSON.stringify(json));
      expect("macros" in found && found.macros.map(({ draft }) => draft.text)).toEqual(["Hello\nyou\n\n- one", "Hello"]);
    }
    expect(readZendesk(JSON.stringify({ macro: channel }))).toMatchObject({ macros: [{ key: "zendesk:3" }] });
  });

  it("say what is wrong with a file, and with each of them", () => {
    expect(readZendesk("<html>")).toEqual({ problem: "not_json" });
    expect(readZendesk('{"tickets":[]}')).toEqual({ problem: "not_macros" });
    expect(read({ id: 4, title: " " }, { id: 5, title: "Only a survey", actions: [act("satisfaction_score", "offered")] })).toEqual({
      macros: [],
      unusable: [
        { title: "4", reason: "no_title" },
        { title: "Only a survey", reason: "nothing" },
      ],
    });
    const [tags] = read({ id: 6, title: "T", actions: [act("set_tags", "a")] }).macros;
    expect(tags).toMatchObject({ draft: { actions: [{ do: "tag", tag: "a" }] }, lost: ["set_tags"] });
  });

  it("can be anything, and nothing throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const found = readZendesk(JSON.stringify({ macros: [value, { id: value, title: "A", actions: [value, act("status", value)] }] }));
        expect("macros" in found).toBe(true);
      }),
    );
  });
});

describe("the words of a macro", () => {
  it("keep their conditions under Perch's names, and come back", () => {
    const zendesk = "{% if ticket.priority == 'ticket.status' %}{{ticket.requester.name}}{% endif %} {{ticket.account}}";
    const perch = "{% if case.priority == 'ticket.status' %}{{customer.name}}{% endif %} {{account.name}}";
    expect(fromZendesk(zendesk)).toEqual({ text: perch, lost: [] });
    expect(toZendesk(perch)).toBe(zendesk);
  });

  it("name filters and programs that Perch has not, and leave a hole where a value would stand", () => {
    expect(fromZendesk("{{ticket.requester.name | upcase}} {{'now' | date: '%Y'}} {% for a in b %}")).toEqual({
      text: "{{customer.name}} {{_now_}} {% for a in b %}",
      lost: ["| upcase", "| date: '%Y'", "{{'now' | date: '%Y'}}", "{% for a in b %}"],
    });
  });
});

describe("an import", () => {
  const share = { group: { visibility: "team" as const, teamId: "t1" }, mayShare: true };
  const rowsOf = ({ fresh }: Planned): Macro[] => fresh.map(({ id, draft }) => ({ ...draft, id, createdAt: 1, updatedAt: 1, uses: 0 }));

  it("adds each once, however often it comes", () => {
    const { macros } = read(LATE, LATE, { title: "No id", actions: [act("status", "open")] });
    const first = planImport(macros, [], share);
    expect(first.fresh.map(({ id }) => id)).toEqual(["macro:zendesk:360", "macro:zendesk:title:No id"]);
    const again = planImport(macros, rowsOf(first), share);
    expect(again).toMatchObject({ fresh: [], changed: [] });
    expect(again.same).toHaveLength(2);
  });

  it("changes what has changed there, and leaves whose it is here", () => {
    const [row] = rowsOf(planImport(read(LATE).macros, [], share));
    const here = { ...row, visibility: "team", teamId: "t2", lang: "es" } as Macro;
    const { changed } = planImport(read({ ...LATE, title: "Parcel::Very late" }).macros, [here], share);
    expect(changed).toMatchObject([{ draft: { name: "Parcel::Very late", visibility: "team", teamId: "t2", lang: "es" } }]);
  });

  it("keeps to oneself what was one's own, and all of it where one may not share", () => {
    const own = { ...LATE, restriction: { type: "User", id: 4 } };
    const group = { ...LATE, id: 361, active: false, restriction: { type: "Group", id: 5 } };
    const { fresh } = planImport(read(own, group).macros, [], share);
    expect(fresh).toMatchObject([
      { id: "macro:own:zendesk:360", draft: { visibility: "personal" } },
      { id: "macro:zendesk:361", draft: { visibility: "team", teamId: "t1" } },
    ]);
    const types = importCommands({ fresh, changed: [] }, true).map(({ type }) => type);
    expect(types).toEqual(["macro.create", "macro.create", "macro.archive"]);
    const alone = planImport(read(group).macros, [], { ...share, mayShare: false });
    expect(alone.fresh[0]?.draft.visibility).toBe("personal");
  });

  it("of what Perch has exported finds everything there already", () => {
    const written: Macro[] = [
      ...rowsOf(planImport(read(LATE).macros, [], share)),
      {
        id: "macro:own:1",
        name: "Mine",
        text: "{{customer.first_name|you}}",
        lang: "",
        visibility: "personal",
        actions: [{ do: "assign", to: { agentId: "agent:1" } }],
        createdAt: 1,
        updatedAt: 1,
        uses: 3,
      },
    ];
    const { json, lost } = writeZendesk(written);
    expect(lost).toBe(1);
    const back = readZendesk(json) as { macros: Readable[] };
    const { fresh, same, changed } = planImport(back.macros, written, share);
    expect([fresh, same.map(({ draft }) => draft.name), changed.map(({ row }) => row.name)]).toEqual([[], ["Parcel::Late"], ["Mine"]]);
  });
});

it("reads HTML as one would write it on X", () => {
  expect(
    textOfHtml('<div>Hi&nbsp;<b>you</b> &amp; all</div>\n<p>See <a href="https://a.example/x">here</a>.<script>x()</script></p>'),
  ).toBe("Hi you & all\n\nSee here: https://a.example/x.");
  expect(textOfHtml("1 &lt; 2 &#233;&#x1F600;&bogus; <3")).toBe("1 < 2 é😀&bogus; <3");
});
