import { describe, expect, it } from "vitest";
import { decide, evolve } from "../desk";
import type { Group, GroupChange, Lookup } from "../rows";
import { undoOf } from "../undo";
import { alikeness, nearlySame } from "./alike";
import { campaignReport, hashtagsOf } from "./hashtags";
import { spikeOf } from "./spike";
import { standingOf } from "./standing";

const MINUTE = 60_000;
const NOW = 10 * 24 * 60 * MINUTE;

describe("a spike", () => {
  const came = (count: number, minutesAgo: number) =>
    Array.from({ length: count }, (_, i) => ({ customerId: `x:${minutesAgo}-${i}`, at: NOW - minutesAgo * MINUTE }));

  it("is five people in half an hour, and three times what is usual", () => {
    expect(spikeOf(came(4, 5), NOW)).toBeUndefined();
    expect(spikeOf(came(5, 5), NOW)).toEqual({ people: 5, since: NOW - 5 * MINUTE });
    expect(spikeOf(came(5, 31), NOW)).toBeUndefined();
    // 96 in the day before are two in each half hour: six would be three times that.
    expect(spikeOf([...came(96, 120), ...came(5, 5)], NOW)).toBeUndefined();
    expect(spikeOf([...came(96, 120), ...came(6, 5)], NOW)).toMatchObject({ people: 6 });
  });

  it("is not one person who writes a lot", () => {
    const one = Array.from({ length: 9 }, (_, i) => ({ customerId: "x:1", at: NOW - i * MINUTE }));
    expect(spikeOf(one, NOW)).toBeUndefined();
  });
});

describe("hashtags", () => {
  it("are found as X finds them, each once", () => {
    expect(hashtagsOf("#TidemillFail again #tidemillfail! (#日本) #2026 x#no &#38; ＃wide")).toEqual(["#tidemillfail", "#日本", "#wide"]);
  });

  it("are reported: posts, people, followers, moods, answers", () => {
    const post = { customerId: "x:1", at: 0, asks: true, followers: 10, mood: "upset" as const };
    const posts = [
      { ...post, answeredAt: 60 },
      { ...post, answeredAt: 20, mood: "happy" as const },
      { ...post, customerId: "x:2", asks: false, followers: 5 },
    ];
    const sounds = { upset: 2, happy: 1 };
    expect(campaignReport(posts)).toEqual({ posts: 3, people: 2, reached: 15, asked: 2, answered: 2, median: 40, ...sounds });
    expect(campaignReport([])).toEqual({ posts: 0, people: 0, reached: 0, asked: 0, answered: 0, upset: 0, happy: 0 });
  });
});

describe("replies that are nearly the same", () => {
  const one = "Hi Maren, the shop is back since ten. Thank you for waiting!";
  it("are noticed though the names differ, and not where the words do", () => {
    expect(nearlySame("Hi Otto, the shop is back since ten. Thank you for waiting!", [one], ["Otto"])).toBe(1);
    expect(nearlySame("Good news: since this morning everything works again. Sorry it took us so long.", [one])).toBe(0);
    expect(alikeness("Thank you!", "Thank you!")).toBe(0);
  });
});

describe("what is said of a group", () => {
  const desk = (row?: Group) => {
    let now = row;
    const get = ((table: string) => (table === "groups" ? now : undefined)) as Lookup;
    const say = (change: GroupChange) => {
      const decision = decide(get, { type: "group.set", groupId: "g", change }, { now: 7, agentId: "agent:ana", id: "e" });
      if ("rejection" in decision) return decision.rejection.reason;
      const undo = undoOf(get, decision.events);
      for (const event of decision.events) for (const { row: next } of evolve(get, event)) now = next as Group;
      return undo;
    };
    return { say, row: () => now };
  };

  it("is a name that can be taken back, and who does not belong", () => {
    const { say, row } = desk();
    const undo = say({ name: " Shop down ", caseIds: ["a", "b"] });
    expect(row()).toMatchObject({ name: "Shop down", caseIds: ["a", "b"] });
    expect(undo).toEqual([{ type: "group.set", groupId: "g", change: { name: null } }]);
    const back = say({ takeOut: "a" });
    expect(row()).toMatchObject({ caseIds: ["b"], out: ["a"] });
    say((back as { change: GroupChange }[])[0]?.change ?? {});
    expect(row()).toMatchObject({ caseIds: ["b", "a"], out: [] });
    expect(say({ name: " " })).toBe("empty");
    expect(say({ name: "Shop down" })).toBe("already");
  });

  it("holds for grouping: the named stay, the taken out stand alone", () => {
    const row: Group = { id: "g", name: "Shop down", caseIds: ["a", "b"], out: ["c", "b"], replies: [] };
    const standing = standingOf(new Map(), [row], new Map([["d", "i"]]));
    expect([...standing.held]).toEqual([
      ["d", "i"],
      ["a", "g"],
    ]);
    expect([...standing.out]).toEqual(["c", "b"]);
  });
});
