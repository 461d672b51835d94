/** The test runners' projects: unit tests stand beside their source, everything else under tests/. */
import { defineConfig } from "vitest/config";

const project = (name: string, include: string[], more = {}) => ({ test: { name, include, ...more } });
/** What waits for a page to settle misses a moment now and then on two busy cores: it is told once more, and `npm test` names it. */
const ONCE_MORE = { retry: 1 };
const browser = (kind: string, include: string[]) =>
  project(`e2e-${kind}`, include, {
    env: { PERCH_BROWSER: kind },
    isolate: false,
    ...ONCE_MORE,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
  });
/** Hundreds of stories are told in a test, on whatever machine. */
const stories = { setupFiles: ["src/tooling/stories.ts"], testTimeout: 60_000 };

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    projects: [
      project("unit", ["src/**/*.test.ts"], { isolate: false }),
      project("views", ["src/**/*.test.tsx"], {
        ...ONCE_MORE,
        environment: "jsdom",
        isolate: false,
        setupFiles: ["src/tooling/views-setup.ts"],
        testTimeout: 30_000,
      }),
      project("house", ["tests/house/**/*.test.ts"], { testTimeout: 60_000 }),
      project("recorded", ["tests/recorded/**/*.test.ts"], { environment: "jsdom" }),
      project("sync", ["tests/sync/**/*.test.ts"], stories),
      project("companion", ["tests/companion/**/*.test.ts"], {
        ...stories,
        isolate: false,
        globalSetup: ["src/tooling/postgres-for-tests.ts"],
      }),
      // `*.both.test.ts` holds what must work in both browsers; the rest needs what only Chromium lets a test do.
      browser("chromium", ["tests/e2e/**/*.test.ts"]),
      browser("firefox", ["tests/e2e/**/*.both.test.ts"]),
    ],
  },
});
