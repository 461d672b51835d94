/** Rules for a team whose stories are told. */
import type { Command } from "../../../src/domain/commands";
import type { Action } from "../../../src/domain/routing/rule";

/** Rules by which everything that comes in is tagged with this word and pressing, and what is the owner's to decide is theirs. */
export const ruling = (word: string): Command => {
  const rule = { id: "all", name: "All", isOn: true, all: [], any: [] };
  const actions: Action[] = [
    { do: "tag", tag: word },
    { do: "priority", priority: word === "cards" ? "high" : "urgent" },
    { do: "agent", agentId: "agent:0" },
  ];
  return { type: "settings.set", setting: { id: "routing", rules: [{ ...rule, actions }] } };
};
