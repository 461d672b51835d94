/** Two sights of one message become one row, whichever came first. */
import { RANK } from "../customers/profile";
import type { Message } from "../rows";
import { told } from "./sight";

/** What decides between two sights: the better source, then the fuller, then any fixed order. Higher wins. */
function worth(message: Message): (number | string)[] {
  const { agentId: _, deletedAt: __, history: ___, customerId: ____, said: _____, ...seen } = message;
  return [RANK[message.source], Object.keys(seen).length, message.text.length, JSON.stringify(Object.entries(seen).sort())];
}

function beats(a: Message, b: Message): boolean {
  const [left, right] = [worth(a), worth(b)];
  for (let i = 0; i < left.length; i++) {
    const [x, y] = [left[i] as string, right[i] as string];
    if (x !== y) return x > y;
  }
  return false;
}

/** Text and media of a deleted message are removed: nothing of it but the fact is kept. */
export function emptied(message: Message, deletedAt: number): Message {
  const { media: _, ...rest } = message;
  return { ...rest, text: "", deletedAt: Math.min(message.deletedAt ?? deletedAt, deletedAt) };
}

/** The row after another sight of it. A deleted message stays deleted; who sent it stays known; the same object comes back when nothing changed. */
export function mergeMessage(row: Message | undefined, seen: Message): Message {
  if (!row) return seen;
  const won = beats(seen, row.deletedAt === undefined ? row : { ...row, text: seen.text, ...told({ media: seen.media }) });
  const agentId = row.agentId ?? seen.agentId;
  const history = Boolean(row.history && seen.history);
  const customerId = won ? seen.customerId || row.customerId : row.customerId || seen.customerId;
  // XChat shows some messages without a time: then `at` is when it was seen, and the first time stands.
  const at = row.source === seen.source ? Math.min(row.at, seen.at) : undefined;
  const sooner = at !== undefined && at < row.at;
  if (!won && !sooner && agentId === row.agentId && history === Boolean(row.history) && customerId === row.customerId) return row;
  const { history: _, agentId: __, ...best } = won ? seen : row;
  const said = row.said ?? seen.said;
  const next: Message = {
    ...best,
    ...(said && { said }),
    ...(said?.lang && { lang: said.lang }),
    ...(at === undefined ? {} : { at }),
    customerId,
    ...(agentId ? { agentId } : {}),
    ...(history ? { history } : {}),
  };
  return row.deletedAt === undefined ? next : emptied(next, row.deletedAt);
}
