import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dot, unit } from "./press";
import { drawnTogether, licence, synonyms } from "./synonyms";

it("draws words of one sense together and leaves the others where they are", () => {
  const dict = mkdtempSync(join(tmpdir(), "perch-words-"));
  const head = "  1 Copyright of somebody.  \n  2 No warranty.\n";
  // Lemma, kind, senses, signs and those, two counts, senses.
  writeFileSync(join(dict, "index.noun"), `${head}package n 2 1 @ 2 1 00000001 00000002  \nparcel n 1 2 @ ~ 1 0 00000002  \n`);
  for (const kind of ["verb", "adj", "adv"]) writeFileSync(join(dict, `index.${kind}`), head);
  const stems = ["packag", "parcel", "song"].map((stem) => ({ stem, frequency: 0.1, forms: [] }));
  const near = synonyms(stems, dict);
  expect(near.map((others) => [...others])).toEqual([[1], [0], []]);
  expect(licence(dict)).toBe("Copyright of somebody. No warranty.");
  rmSync(dict, { recursive: true });

  const vectors = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ].map((numbers) => Float64Array.from(numbers));
  const [one, other, alone] = drawnTogether(vectors, near).map(unit) as [Float64Array, Float64Array, Float64Array];
  expect(dot(one, other)).toBeGreaterThan(0.5);
  expect(alone).toEqual(vectors[2]);
});
