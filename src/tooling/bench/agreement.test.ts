import { expect, it } from "vitest";
import { agreementOf } from "./agreement";

it("says how far two ways to part the same things agree", () => {
  expect(agreementOf(["a", "a", "b", "b"], ["x", "x", "y", "y"])).toEqual({ nmi: 1, ari: 1 });
  const { nmi, ari } = agreementOf(["a", "a", "a", "b", "b", "b"], ["x", "x", "y", "y", "z", "z"]);
  // By hand: I = ln 2 - 1/3 ln 2, H = ln 2 and ln 3.
  expect(nmi).toBeCloseTo((2 * (2 / 3) * Math.log(2)) / (Math.log(2) + Math.log(3)), 10);
  expect(ari).toBeCloseTo((2 - 1.2) / (4.5 - 1.2), 10);
});
