import { beforeEach, expect, test } from "vitest";
import { push } from "../../../src/companion/sync/push";
import { createWorkspace } from "../../../src/companion/sync/workspace";
import type { PushEntry } from "../../../src/contracts/sync";
import { onEveryStore, useStore } from "../stores";

const NOW = Date.UTC(2026, 10, 22);
const entry = (seq: number, macroId: string, visibility: string): PushEntry => ({
  kind: "command",
  seq,
  id: `command-${seq}`,
  at: NOW,
  command: { type: "macro.create", macroId, macro: { name: "Late", text: "Sorry", lang: "", visibility, actions: [] } },
  touched: {},
});

onEveryStore("macros at the companion", (kind) => {
  const store = useStore(kind);
  let workspaceId: string;
  beforeEach(async () => {
    workspaceId = await createWorkspace(store.open.db, "Tidemill", NOW);
  });
  const from = (role: "agent" | "trainee", entries: PushEntry[]) =>
    push(store.open.db, { workspaceId, clientId: role, agentId: `agent:${role}`, role, entries, now: NOW });

  test("are kept where they are shared; nobody's own is taken, and none of a trainee's", async () => {
    const agents = await from("agent", [
      entry(1, "macro:1", "shared"),
      entry(2, "macro:own:1", "personal"),
      entry(3, "macro:2", "personal"),
    ]);
    expect(agents.refused.map(({ seq, rejection }) => [seq, rejection.reason])).toEqual([
      [2, "not_allowed"],
      [3, "invalid"],
    ]);
    const trainees = await from("trainee", [entry(1, "macro:3", "shared")]);
    expect(trainees.refused).toMatchObject([{ rejection: { reason: "not_allowed" } }]);
    const rows = await store.open.db
      .selectFrom("rows")
      .select("key")
      .where("workspace_id", "=", workspaceId)
      .where("key", "like", "macros/%")
      .execute();
    expect(rows).toEqual([{ key: "macros/macro:1" }]);
  });
});
