/** What belongs to the desk and not to a customer: tags, the agent, the brand's accounts. Read once, then followed. */
import { useLiveQuery } from "dexie-react-hooks";
import type { Account, Settings, Tag } from "../../domain/rows";
import { accounts, agents, setting, tags } from "../../store/queries";

/** Who did what: this desk's agent, and the names of the others by id. */
export interface Who {
  me?: string;
  names: ReadonlyMap<string, string>;
}

export interface DeskRows {
  /** Recently used first. */
  known: readonly Tag[];
  agent?: Settings["agent"];
  brands: readonly Account[];
  who: Who;
}

const NOTHING: DeskRows = { known: [], brands: [], who: { names: new Map() } };

/** The desk's own rows; empty until read. */
export function useDesk(): DeskRows {
  const rows = useLiveQuery(async () => {
    const [known, agent, brands, team] = await Promise.all([tags(), setting("agent"), accounts(), agents()]);
    const who: Who = { me: agent.agentId, names: new Map(team.map(({ id, name }) => [id, name])) };
    return { known, agent, brands, who };
  });
  return rows ?? NOTHING;
}
