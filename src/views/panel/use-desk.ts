/** What belongs to the desk and not to a customer: tags, the agent, the brand's accounts. Read once, then followed. */
import { useLiveQuery } from "dexie-react-hooks";
import type { Role } from "../../domain/roles";
import type { Account, Agent, Settings, Tag } from "../../domain/rows";
import { accounts, agents, setting, tags } from "../../store/queries";

/** Who did what: this desk's agent, and the names of everybody by id. */
export interface Who {
  me?: string;
  /** What one is in the team; absent where the desk stands alone. */
  role?: Role;
  names: ReadonlyMap<string, string>;
  /** Who else of the team can be given a case, by name. */
  others: readonly Agent[];
  teams: Settings["teams"]["teams"];
  /** The fields a case has beside Perch's own. */
  fields: Settings["cases"]["fields"];
}

export interface DeskRows {
  /** Recently used first. */
  known: readonly Tag[];
  agent?: Settings["agent"];
  brands: readonly Account[];
  who: Who;
}

const NOTHING: DeskRows = { known: [], brands: [], who: { names: new Map(), others: [], teams: [], fields: [] } };

/** The desk's own rows; empty until read. */
export function useDesk(): DeskRows {
  const rows = useLiveQuery(async () => {
    const [known, agent, brands, team, { teams }, { fields }] = await Promise.all([
      ...([tags(), setting("agent"), accounts(), agents()] as const),
      ...([setting("teams"), setting("cases")] as const),
    ]);
    const { agentId: me, name } = agent;
    const names = new Map([...team.map((each) => [each.id, each.name] as const), ...(name ? [[me, name] as const] : [])]);
    const others = team.filter(({ id, role, leftAt }) => id !== me && role !== "viewer" && leftAt === undefined);
    const role = team.find(({ id }) => id === me)?.role;
    const who: Who = { me, names, others: others.sort((a, b) => a.name.localeCompare(b.name)), teams, fields, ...(role && { role }) };
    return { known, agent, brands, who };
  });
  return rows ?? NOTHING;
}
