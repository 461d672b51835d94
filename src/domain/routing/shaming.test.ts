import { describe, expect, it } from "vitest";
import type { DeskEvent } from "../events";
import type { PostSeen } from "../observations";
import { ask, desk, NOW, route, routedOf, rule, subject } from "./fixtures/desk";
import { NO_ROUTING } from "./rule";
import { shamingOf } from "./shaming";

const ON = { isOn: true, followers: 5_000 };
const CASE = "case:x_post:1";
const PHOTO = { media: [{ kind: "photo" as const }] };
const shamed = (text: string, ...more: [Parameters<typeof subject>[1]?, Parameters<typeof subject>[2]?]) =>
  shamingOf(subject(text, ...more), ON);

describe("public shaming", () => {
  it.each(["#fail", "#HarbourBankFail", "#worstservice", "#NeverAgain", "#badcustomerservice", "#estafa", "#Vergüenza", "#peorbanco"])(
    "is a tag like %s, and says where it stands",
    (tag) => {
      const text = `Thanks @HarbourBank ${tag}!`;
      expect(shamed(text)).toEqual({
        because: [{ on: "shaming", span: [text.indexOf(tag), text.indexOf(tag) + tag.length] }],
        priority: "high",
      });
    },
  );

  it.each(["#failover", "#happy", "fail", "a#fail", "#boorito", "#service"])("is not %s", (tag) =>
    expect(shamed(`Hello ${tag}`)).toBeUndefined(),
  );

  it("is urgent with a picture and many followers, and needs both and an upset customer without a tag", () => {
    expect(shamed("look #fail", PHOTO, { followers: 9_000 })).toEqual({
      because: [
        { on: "shaming", span: [5, 10] },
        { on: "media", found: "photo" },
        { on: "followers", found: "9000" },
      ],
      priority: "urgent",
    });
    expect(shamed("look #fail", PHOTO)?.priority).toBe("high");
    const angry = "Worst service ever, this is disgusting";
    expect(shamed(angry, PHOTO, { followers: 9_000 })).toEqual({
      because: [
        { on: "mood", found: "upset" },
        { on: "media", found: "photo" },
        { on: "followers", found: "9000" },
      ],
      priority: "high",
    });
    expect(shamed(angry, PHOTO)).toBeUndefined();
    expect(shamed(angry, {}, { followers: 9_000 })).toBeUndefined();
    expect(shamed("Love my new card!", PHOTO, { followers: 9_000 })).toBeUndefined();
  });

  it("is public, and names the brand", () => {
    expect(shamed("#fail", { audience: "private", channel: "x_dm" })).toBeUndefined();
    expect(shamed("#fail", { accountId: undefined as unknown as string })).toBeUndefined();
    expect(shamingOf(subject("#fail"), { ...ON, isOn: false })).toBeUndefined();
  });
});

describe("a case of public shaming", () => {
  const shaming = (post: PostSeen, routing: Parameters<typeof desk>[0] = {}) => desk(routing, [post]);
  const fail = ask("1", "you lost my card #fail");

  it("is raised without any rule of the workspace's, and says why", () => {
    const at = shaming(fail);
    const events = route(at, "1");
    expect(routedOf(events).fired).toEqual([
      {
        ruleId: "perch:shaming",
        name: "Public shaming",
        because: [{ on: "shaming", span: [30, 35] }],
        did: [{ do: "priority", value: "high" }],
      },
    ]);
    expect((events as DeskEvent[]).map(({ by }) => by)).toEqual(["system", "system"]);
    expect(at.get("cases", CASE)?.priority).toBe("high");
  });

  it("not where it is switched off, nor other messages", () => {
    expect(route(shaming(fail, { shaming: { ...ON, isOn: false } }), "1")).toEqual([]);
    expect(route(shaming(ask("1", "where is my card")), "1")).toEqual([]);
  });

  it("never against a person's word, and never down", () => {
    const said = shaming(fail);
    said.act({ type: "case.set", caseId: CASE, set: { field: "priority", value: "low" } }, NOW + 1);
    route(said, "1", {}, NOW + 2);
    expect(said.get("cases", CASE)).toMatchObject({ priority: "low", routed: { fired: [{ did: [{ skipped: "person" }] }] } });
    const ruled = shaming(fail, { rules: [rule({ actions: [{ do: "priority", priority: "urgent" }] })] });
    route(ruled, "1");
    expect(ruled.get("cases", CASE)?.priority).toBe("urgent");
  });

  it("and a formula that makes it more pressing still has its way", () => {
    const at = shaming(fail, { scoring: { ...NO_ROUTING.scoring, isOn: true, priority: "99" } });
    route(at, "1");
    expect(at.get("cases", CASE)?.priority).toBe("urgent");
    const calm = shaming(fail, { scoring: { ...NO_ROUTING.scoring, isOn: true, priority: "0" } });
    route(calm, "1");
    expect(calm.get("cases", CASE)?.priority).toBe("high");
  });
});
