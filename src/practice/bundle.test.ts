import { expect, test } from "vitest";
import { bundle } from "./bundle";

test("the practice site has its code also where nothing can be kept beside the program", async () => {
  const { js, css } = await bundle(new URL(import.meta.url).pathname);
  expect(js.length).toBeGreaterThan(100_000);
  expect(css).toContain("public-DraftEditor");
  expect((await bundle()).js).toBe(js);
}, 30_000);
