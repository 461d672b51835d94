import type { Message } from "../../domain/rows";
import { links } from "../../x/urls";
import { placeOf } from "./timeline";

/** Where a message stands on X; without one, where its customer does. */
export function urlOf(message: Message | undefined, handle: string): string {
  const place = message && placeOf(message);
  if (place?.kind === "post") return links.post(place.postId, place.handle);
  if (place?.kind === "dm") return links.dm(place.conversationId);
  return links.profile(handle);
}
