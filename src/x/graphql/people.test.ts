import { describe, expect, it } from "vitest";
import { oldUser, post, user } from "../fixtures/posts";
import { readAnswer } from "./answer";

const ines = user("1200", "ines_ola");
const brand = oldUser("900", "NorthwindCare");

describe("a person in X's JSON", () => {
  it("is read in the new shape, the old one and that of private messages", () => {
    expect(readAnswer({ result: ines }).users[0]).toEqual({
      kind: "profile_seen",
      source: "json",
      userId: "1200",
      handle: "ines_ola",
      name: "ines_ola 🌊",
      avatarUrl: "https://pbs.twimg.com/profile_images/1200/a_normal.jpg",
      bio: "Sailor & tea",
      location: "Vigo",
      followers: 88,
      following: 120,
      verified: "blue",
      protected: false,
      joinedAt: Date.UTC(2015, 2, 14, 4, 35, 55),
    });
    expect(readAnswer({ result: brand }).users[0]).toEqual({
      kind: "profile_seen",
      source: "json",
      userId: "900",
      handle: "NorthwindCare",
      name: "Rope & Sail",
      avatarUrl: "https://pbs.twimg.com/profile_images/900/b_normal.jpg",
      bio: "See https://rope.example/",
      followers: 7,
      following: 9,
      verified: "legacy",
      protected: true,
      joinedAt: Date.UTC(2015, 2, 14, 4, 35, 55),
    });
  });

  it("seen in part and whole is kept whole", () => {
    const part = { __typename: "User", rest_id: "1200", core: { screen_name: "ines_ola" } };
    expect(readAnswer([part, ines, part]).users).toMatchObject([{ handle: "ines_ola", followers: 88 }]);
  });

  it("that X withholds is counted, one without a name reported", () => {
    const read = readAnswer([
      { __typename: "UserUnavailable", reason: "Suspended" },
      { __typename: "User", timeline: {} },
      { __typename: "User", rest_id: "900", notification_timeline: {} },
      { __typename: "User", rest_id: "8", flavour: 1 },
    ]);
    expect(read).toMatchObject({
      users: [],
      skipped: { unavailable: 1 },
      unknown: [{ shape: "user:without_name", count: 1, sample: "__typename rest_id flavour" }],
    });
  });

  it("is not made of a mention, which only names somebody", () => {
    const mention = { id_str: "77", name: "Bo", screen_name: "bo_kite", indices: [0, 8] };
    expect(readAnswer(post("5", ines, "@bo_kite", { entities: { user_mentions: [mention] } })).users.map((one) => one.handle)).toEqual([
      "ines_ola",
    ]);
  });
});
