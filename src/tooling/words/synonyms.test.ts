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
  writeFileSync(
    join(dict, "index.noun"),
    `${head}tune n 2 1 @ 2 1 00000001 00000002  \nmelody n 1 2 @ ~ 1 0 00000002  \npackage n 1 0 1 0 00000002  \n`,
  );
  for (const kind of ["verb", "adj", "adv"]) writeFileSync(join(dict, `index.${kind}`), head);
  const stems = ["tune", "melodi", "door", "packag", "parcel"].map((stem) => ({ stem, frequency: 0.1, forms: [] }));
  const near = synonyms(stems, dict);
  // To customers a package is a parcel, whatever else it may be.
  expect(near.map((others) => [...others])).toEqual([[1, 3], [0, 3], [], [4], [3]]);
  expect(licence(dict)).toBe("Copyright of somebody. No warranty.");
  rmSync(dict, { recursive: true });

  const vectors = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ].map((numbers) => Float64Array.from(numbers));
  const [one, other, alone] = drawnTogether(vectors, [new Set([1]), new Set([0]), new Set()]).map(unit) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  expect(dot(one, other)).toBeGreaterThan(0.5);
  expect(alone).toEqual(vectors[2]);
});
