/** What an agent says of a message where X or Perch had it wrong: how it sounds, or its language. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import type { Change, Lookup, Message, Said } from "../rows";

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** What stands of it, as a command would say it again: null is nothing said. */
export function standing({ said, lang }: Message, of: CommandOf<"message.correct">["say"]): CommandOf<"message.correct">["say"] {
  return { ...("mood" in of && { mood: said?.mood ?? null }), ...("lang" in of && { lang: lang ?? null }) };
}

/** Only a customer's message that is still there can be corrected. */
export function decideCorrect(get: Lookup, { messageId, say }: CommandOf<"message.correct">, context: Context): Decision {
  const row = get("messages", messageId);
  if (!row || row.deletedAt !== undefined || row.customerId === "") return { rejection: { reason: "not_found" } };
  if (row.direction !== "inbound" || Object.keys(say).length === 0) return { rejection: { reason: "invalid" } };
  if (typeof say.lang === "string" && !LANGUAGE.test(say.lang)) return { rejection: { reason: "invalid", detail: say.lang } };
  const from = standing(row, say);
  if (JSON.stringify({ ...from, ...say }) === JSON.stringify(from)) return { rejection: { reason: "already" } };
  const fact = { id: context.id, at: context.now, by: context.agentId, customerId: row.customerId };
  return { events: [{ ...fact, type: "message.corrected", messageId, say, from }] };
}

/** The message keeps the word, whatever is seen of it later; the customer's language follows where it was taken from this message. */
export function evolveCorrected(get: Lookup, { messageId, say }: EventOf<"message.corrected">): Change[] {
  const row = get("messages", messageId);
  if (!row || row.deletedAt !== undefined) return [];
  const said: Said = { ...row.said };
  if (say.mood) said.mood = say.mood;
  else if (say.mood === null) delete said.mood;
  if (say.lang) said.lang = say.lang;
  else if (say.lang === null) delete said.lang;
  const { said: _, ...rest } = row;
  const next: Message = Object.keys(said).length > 0 ? { ...rest, said } : rest;
  if (say.lang) next.lang = say.lang;
  else if (say.lang === null) delete next.lang;
  const changes: Change[] = [{ table: "messages", id: row.id, row: next }];
  const customer = say.lang ? get("customers", row.customerId) : undefined;
  if (say.lang && customer && (customer.langAt ?? row.at) <= row.at) {
    changes.push({ table: "customers", id: customer.id, row: { ...customer, lang: say.lang, langAt: row.at } });
  }
  return changes;
}
