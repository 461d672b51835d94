/** What agents write for themselves, and that it is kept. */
import { expect } from "vitest";
import { nextDraft } from "../../../src/domain/own/draft";
import type { KeptDraft } from "../../../src/domain/rows";
import type { Client } from "./client";

/** A state of a draft that was acknowledged. */
export interface Drafted {
  id: string;
  agentId: string;
  device: string;
  at: number;
  text: string;
}

interface Desk {
  client: Client;
  panel: { agentId: string };
  drafted: Drafted[];
}

/** Writes as a panel does that was just opened, the `made`th of all, and notes what was acknowledged. */
export async function drafting({ client, panel, drafted }: Desk, on: number, text: string, made: number): Promise<void> {
  const about = { id: `public:x_post:${on}`, customerId: `x:${on}` };
  let written: KeptDraft | undefined;
  const failure = await client.keepOwn(async () => {
    const before = await client.db.drafts.get(about.id);
    written = nextDraft(before, about, { text }, { now: Date.now(), device: `panel-${made}`, keepsOthers: made % 2 === 0 });
    return { drafts: [written] };
  });
  if (written && !failure && text !== "") drafted.push({ ...written, agentId: panel.agentId });
}

/** What an agent wrote stands in their draft, or somebody had it before them and wrote on. */
export function expectKept({ text, device, at }: Drafted, row: KeptDraft | undefined): void {
  const isKept = [...(row ? [row] : []), ...(row?.others ?? [])].some((one) => one.text === text || (one.seen[device] ?? 0) >= at);
  expect([text, isKept]).toEqual([text, true]);
}
