/** The test runners' projects: unit tests stand beside their source, everything else under tests/. */
import { defineConfig } from "vitest/config";

const project = (name: string, include: string[], more = {}) => ({ test: { name, include, ...more } });

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    projects: [
      project("unit", ["src/**/*.test.ts"]),
      project("views", ["src/**/*.test.tsx"], { environment: "jsdom" }),
      project("house", ["tests/house/**/*.test.ts"]),
      project("recorded", ["tests/recorded/**/*.test.ts"], { environment: "jsdom" }),
      project("sync", ["tests/sync/**/*.test.ts"]),
      project("companion", ["tests/companion/**/*.test.ts"]),
      project("e2e", ["tests/e2e/**/*.test.ts"], { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 }),
    ],
  },
});
