/** One private message of X's JSON. */
import type { DmSeen, ProfileSeen } from "../../domain/observations";
import type { Media } from "../../domain/rows";
import { conversationIdOf } from "../ids";
import { idAt, type Json, listAt, millisAt, objectAt, present, textAt, urlAt } from "../shapes/json";
import { readCard, readMedium } from "../shapes/media";
import { expand, unescaped } from "../shapes/text";
import type { Unknowns } from "../shapes/unknown";

/** A post sent along is a card: the post itself is read beside it. */
function readAttachment(kind: string, attachment: Json | undefined): Media | undefined {
  if (kind === "card" || kind === "unified_card") return readCard(attachment);
  if (kind === "tweet") return present({ kind: "card" as const, url: urlAt(attachment, "expanded_url") });
  return readMedium(attachment);
}

function attachmentsOf(data: Json, unknown: Unknowns): { media: Media[]; links: unknown[] } {
  const attachments = objectAt(data, "attachment") ?? {};
  const media: Media[] = [];
  const links: unknown[] = [];
  for (const kind of Object.keys(attachments).slice(0, 20)) {
    const attachment = objectAt(attachments, kind);
    const read = readAttachment(kind, attachment);
    if (read) media.push(read);
    else unknown.add("attachment", kind, attachment);
    if (kind === "photo" || kind === "video" || kind === "animated_gif") links.push(attachment);
  }
  return { media, links };
}

/** The conversation an entry belongs to. */
export const conversationOf = (entry: Json): string | undefined => {
  const written = textAt(entry, 81, "conversation_id") ?? textAt(entry, 81, "message_data", "conversation_id");
  return written && /^[\w:-]{1,80}$/.test(written) ? conversationIdOf(written) : undefined;
};

/** Reads a message; `person` finds who has a user id. Undefined where id, conversation or time can't be told. */
export function readMessage(entry: Json, person: (userId: string) => ProfileSeen | undefined, unknown: Unknowns): DmSeen | undefined {
  const data = objectAt(entry, "message_data");
  const id = idAt(data, "id") ?? idAt(entry, "id");
  const conversationId = conversationOf(entry);
  const at = millisAt(data, "time") ?? millisAt(entry, "time");
  if (!data || !id || !conversationId || at === undefined || typeof data.text !== "string") return;
  const { media, links } = attachmentsOf(data, unknown);
  const senderId = idAt(data, "sender_id");
  const recipientId = idAt(data, "recipient_id");
  return present({
    kind: "dm_seen" as const,
    source: "json" as const,
    id,
    conversationId,
    senderId,
    senderHandle: senderId && person(senderId)?.handle,
    recipientId,
    recipientHandle: recipientId && person(recipientId)?.handle,
    at,
    text: expand(unescaped(data.text.slice(0, 30_000)), listAt(data, "entities", "urls"), links),
    media: media.length > 0 ? media : undefined,
  });
}
