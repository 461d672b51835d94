/** What rules can name: the workspace's accounts, people, teams, hours, promises and articles. */
import { useLiveQuery } from "dexie-react-hooks";
import { accounts, agents, articles, setting } from "../../store/queries";
import { t } from "../text";

export interface Choice {
  id: string;
  label: string;
}

export type Choices = Record<"accounts" | "agents" | "teams" | "schedules" | "policies" | "articles", Choice[]>;

/** Undefined until it is read. A desk that stands alone offers its own agent. */
export function useChoices(): Choices | undefined {
  return useLiveQuery(async () => {
    const [brands, people, { teams }, { schedules }, { policies }, written, own] = await Promise.all([
      accounts(),
      agents(),
      setting("teams"),
      setting("hours"),
      setting("sla"),
      articles(),
      setting("agent"),
    ]);
    const named = (all: readonly { id: string; name: string }[]) => all.map(({ id, name }) => ({ id, label: name }));
    const there = people.filter(({ leftAt, role }) => leftAt === undefined && role !== "viewer");
    const me = own.agentId ? [{ id: own.agentId, name: own.name || t("routing.me") }] : [];
    return {
      accounts: brands.map(({ id, handle }) => ({ id, label: `@${handle}` })),
      agents: named(there.length > 0 ? there : me),
      teams: named(teams),
      schedules: named(schedules),
      policies: named(policies),
      articles: written.map(({ id, title }) => ({ id, label: title })),
    };
  });
}

/** The name of what an id stands for. */
export const labelOf = (choices: readonly Choice[], id: string): string => choices.find((one) => one.id === id)?.label ?? t("routing.gone");
