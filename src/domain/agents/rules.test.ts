import { expect, test } from "vitest";
import type { Command } from "../commands";
import { plan } from "../plan";
import type { Agent, Lookup } from "../rows";
import { undoOf } from "../undo";

/** The agent after these commands of a manager's, and what undoes the last. */
function after(...commands: Command[]): { agent: Agent; undo: Command[] } {
  let agent: Agent = { id: "agent:ada", name: "Ada", role: "agent" };
  const get: Lookup = (table, id) => (table === "agents" && id === agent.id ? agent : undefined) as never;
  let undo: Command[] = [];
  for (const [index, command] of commands.entries()) {
    const made = plan(get, command, { now: index, agentId: "agent:mo", id: `c${index}` });
    if ("rejection" in made) throw new Error(made.rejection.reason);
    undo = undoOf(get, made.events);
    for (const { row } of made.changes) agent = row as Agent;
  }
  return { agent, undo };
}

const set = (profile: Extract<Command, { type: "agent.set" }>["profile"]): Command => ({
  type: "agent.set",
  agentId: "agent:ada",
  profile,
});

test("a limit and hours that were set can be taken back", () => {
  const { agent } = after(set({ capacity: 5, scheduleId: "night", skills: ["refunds"] }), set({ capacity: null, scheduleId: null }));
  expect(agent.profile).toEqual({ skills: ["refunds"] });
});

test("undo puts a profile as it stood, also what was said for the first time", () => {
  const first = [set({ skills: ["refunds"] }), set({ capacity: 5 })];
  expect(after(...first, ...after(...first).undo).agent.profile).toEqual({ skills: ["refunds"] });
  const second = [set({ capacity: 3 }), set({ capacity: 5 })];
  expect(after(...second, ...after(...second).undo).agent.profile).toEqual({ capacity: 3 });
});

test("what is so already is refused", () => {
  expect(() => after(set({ capacity: null }))).toThrow("already");
});
