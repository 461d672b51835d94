import fc from "fast-check";
import { expect, it } from "vitest";
import { fingerprint } from "./fingerprint";

it("is the same for what says the same, in whatever order its fields stand", () => {
  expect(fingerprint({ a: 1, b: { c: [1, 2], d: "x" } })).toBe(fingerprint({ b: { d: "x", c: [1, 2] }, a: 1 }));
  expect([fingerprint(undefined), fingerprint(null)]).toEqual(["", ""]);
});

it("tells rows apart that differ in anything", () => {
  fc.assert(
    fc.property(fc.object(), fc.object(), (a, b) => {
      if (fingerprint(a) === fingerprint(b)) expect(JSON.parse(JSON.stringify(a))).toEqual(JSON.parse(JSON.stringify(b)));
    }),
  );
  const many = new Set(Array.from({ length: 100_000 }, (_, i) => fingerprint({ id: `x_post:${i}`, at: i })));
  expect(many.size).toBe(100_000);
});
