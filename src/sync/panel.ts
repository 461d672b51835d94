/** Sync as a panel or a page of the extension needs it: pairing, parting, and the loop with its live stream. */
import { Unfit, Unreachable } from "./api";
import { askConnectors } from "./connectors";
import { startSync } from "./loop";
import { fetchOlder } from "./older";
import { askToPair, companionAddress, type PairingOutcome, unpair, waitForApproval } from "./pair";
import { rewrite, rewriter } from "./rewrite";

type Ended = PairingOutcome | { kind: "bad_address" | "unreachable" | "unfit" };

/** Starts syncing wherever the desk is paired; `onPulled` gets the customers of whom anything came. */
export function createDeskSync(onPulled: (customerIds: string[]) => void) {
  const sync = startSync({ live: true, onPulled });
  return {
    /** Resolves when it has ended, one way or another; `onCode` gets the code to show in between. */
    async pair(address: string, onCode: (shown: { code: string; address: string }) => void, signal: AbortSignal): Promise<Ended> {
      const url = companionAddress(address);
      if (!url) return { kind: "bad_address" };
      try {
        const asked = await askToPair(url, browserName(navigator.userAgent));
        onCode({ code: asked.userCode, address: asked.address });
        return await waitForApproval(url, asked, signal);
      } catch (error) {
        if (error instanceof Unreachable) return { kind: "unreachable" };
        if (error instanceof Unfit) return { kind: "unfit" };
        throw error;
      }
    },
    unpair,
    /** Somebody looks at this customer: their past comes too. */
    opened: (customerId: string) => void fetchOlder(customerId),
    soon: () => sync.soon(),
    rewriter,
    rewrite,
    connectors: askConnectors,
    colleagues: sync.presences.at,
    watch: sync.presences.watch,
    be: sync.presences.be,
  };
}

/** "Firefox on Linux": enough to know one's own browser again. */
function browserName(userAgent: string): string {
  const name = /Firefox\//.test(userAgent) ? "Firefox" : /Edg\//.test(userAgent) ? "Edge" : "Chrome";
  const system = [
    [/Windows/, "Windows"],
    [/Mac OS/, "macOS"],
    [/CrOS/, "ChromeOS"],
    [/Linux/, "Linux"],
  ] as const;
  const on = system.find(([pattern]) => pattern.test(userAgent))?.[1];
  return on ? `${name} on ${on}` : name;
}
