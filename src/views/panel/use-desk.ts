/** What belongs to the desk and not to a customer: tags, the agent, the brand's accounts. Read once, then followed. */
import { useLiveQuery } from "dexie-react-hooks";
import type { Account, Settings, Tag } from "../../domain/rows";
import { accounts, setting, tags } from "../../store/queries";

export interface DeskRows {
  /** Recently used first. */
  known: readonly Tag[];
  agent?: Settings["agent"];
  brands: readonly Account[];
}

const NOTHING: DeskRows = { known: [], brands: [] };

/** The desk's own rows; empty until read. */
export function useDesk(): DeskRows {
  const rows = useLiveQuery(async () => {
    const [known, agent, brands] = await Promise.all([tags(), setting("agent"), accounts()]);
    return { known, agent, brands };
  });
  return rows ?? NOTHING;
}
