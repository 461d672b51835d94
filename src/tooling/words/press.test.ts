import { expect, it } from "vitest";
import { DIMENSIONS, unpacked } from "../../domain/knowledge/learning/table";
import { seeded } from "../mood/tweets";
import { centred, dot, halfBytes, turned, unit } from "./press";

const random = seeded(3);
/** Each direction tells less than the one before. */
const spread = Array.from({ length: 200 }, () => Float64Array.from({ length: 50 }, (_, i) => (random() - 0.5) * 0.8 ** i));

it("keeps what is near near: turned vectors have the products of those they were", () => {
  const all = centred(spread);
  const whole = turned(all, 50, 0);
  for (const [one, other] of [
    [0, 1],
    [5, 40],
    [7, 7],
  ] as const) {
    expect(dot(whole[one] as Float64Array, whole[other] as Float64Array)).toBeCloseTo(
      dot(all[one] as Float64Array, all[other] as Float64Array),
      3,
    );
  }
});

it("puts the directions that tell most first, and leaves out those it is told to", () => {
  const [whole, cut] = [turned(centred(spread), 6, 0), turned(centred(spread), 3, 2)];
  const told = (i: number) => whole.reduce((sum, vector) => sum + (vector[i] as number) ** 2, 0);
  for (let i = 1; i < 6; i++) expect(told(i)).toBeLessThanOrEqual(told(i - 1) * 1.01);
  expect(cut[4]).toEqual(whole[4]?.slice(2, 5));
});

it("rounds to half bytes that are read as they were", () => {
  const vectors = spread.slice(0, 3).map((vector) => vector.slice(0, DIMENSIONS));
  const file = { from: "", licence: "", words: "a\nb\nc", vectors: Buffer.from(halfBytes(vectors)).toString("base64") };
  const { rankOf, vectors: read } = unpacked(file);
  for (const [word, rank] of rankOf) {
    const back = Float64Array.from(read.slice(rank * DIMENSIONS, (rank + 1) * DIMENSIONS));
    expect(dot(unit(back), unit(vectors[rank] as Float64Array)), word).toBeGreaterThan(0.99);
  }
});
