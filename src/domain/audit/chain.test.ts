import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commit, flawOf, hashOf, type Link, markOf, type Opening } from "./chain";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const event = { id: "e", text: "hello" };
const link = (seq: number, before: string, { isMarked = true } = {}): Link & { eventId: string } => {
  const made = { seq, at: 7, eventId: "e", mark: isMarked ? markOf(sha256, "salt", "e") : null, commitment: commit(sha256, "salt", event) };
  return { ...made, hash: hashOf(sha256, before, made) };
};
const start = { seq: 0, hash: "" };
const opening: Opening = { salt: "salt", eventId: "e", event };

test("a link stands where it was made, with its content, its name alone, or neither; also one that names its event", () => {
  for (const isMarked of [true, false]) {
    for (const opened of [opening, { salt: "salt", eventId: "e" }, undefined]) {
      expect(flawOf(sha256, start, link(1, "", { isMarked }), opened)).toBeUndefined();
    }
  }
});

test("a content, a name or a withdrawal it did not commit to is found", () => {
  const others: Opening[] = [
    { ...opening, event: { ...event, text: "hullo" } },
    { ...opening, event: null },
    { ...opening, salt: "other" },
    { ...opening, eventId: "f" },
  ];
  for (const isMarked of [true, false])
    for (const other of others) expect(flawOf(sha256, start, link(1, "", { isMarked }), other)).toBe("content");
});

test("whatever else of it is another is found", () => {
  const change = fc
    .constantFrom("at", "mark", "commitment", "hash")
    .chain((name) => fc.record({ name: fc.constant(name), to: fc.string() }));
  fc.assert(
    fc.property(change, ({ name, to }) => {
      const good = link(1, "");
      fc.pre(String(good[name as keyof Link]) !== to);
      expect(flawOf(sha256, start, { ...good, [name]: to })).toBe("hash");
    }),
  );
  expect(flawOf(sha256, { seq: 0, hash: "another" }, link(1, ""))).toBe("hash");
  expect(flawOf(sha256, start, link(2, ""))).toBe("missing");
});
