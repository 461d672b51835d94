import { noteRefusal } from "../commands/health";

/** Milliseconds refusals are gathered before they are written: a hostile page makes thousands. */
const GATHER = 2_000;
const gathered = new Map<string, { reason: string; detail: string; count: number }>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Notes for Settings > Health that something was refused. Alike ones become one row with a count. */
export function refuse(reason: string, detail: string, count = 1): void {
  const key = `${reason}\n${detail}`;
  const entry = gathered.get(key);
  if (entry) entry.count += count;
  else gathered.set(key, { reason, detail, count });
  if (timer === undefined) timer = setTimeout(() => void flush().catch(() => undefined), GATHER);
}

async function flush() {
  timer = undefined;
  const entries = [...gathered.values()];
  gathered.clear();
  for (const entry of entries) await noteRefusal({ at: Date.now(), ...entry });
}
