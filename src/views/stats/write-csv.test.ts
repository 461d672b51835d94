import { expect, test } from "vitest";
import { writeCsv } from "./write-csv";

test("200,000 rows are written in parts, telling how far they are and letting others run between", async () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => ({ i }));
  const shares: number[] = [];
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  });
  const text = (await writeCsv({ i: (row: { i: number }) => row.i }, rows, { onProgress: (share) => shares.push(share) })).join("");
  clearInterval(timer);
  expect(text.split("\r\n")).toHaveLength(200_002);
  expect(text.endsWith("199999\r\n")).toBe(true);
  expect(turns).toBeGreaterThan(0);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test("a byte order mark stands first where it was asked for", async () => {
  const [first] = await writeCsv({ a: () => 1 }, [], { byteOrderMark: true });
  expect(first).toBe("\ufeff");
});
