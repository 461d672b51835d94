/** Vitest's set-up for the companion's tests: one PostgreSQL for all their files, or the reason why there is none. */
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { url?: string; reason?: string };
  }
}

export default async function setup(project: TestProject) {
  const postgres = await startPostgres();
  if ("reason" in postgres) {
    console.warn(`PostgreSQL is skipped: ${postgres.reason}`);
    project.provide("postgres", { reason: postgres.reason });
    return;
  }
  project.provide("postgres", { url: postgres.url });
  return postgres.stop;
}
