import type { Focus } from "../../domain/focus";
import type { LastReply } from "../../x/composer";
import { readPermalink } from "../../x/dom/post";
import { conversationIdOf } from "../../x/ids";
import * as select from "../../x/selectors";
import type { Desk } from "../life/desk";

/** Follows what the person clicks: a post or a private conversation. Only looks on; forged clicks count for nothing. */
export function watchClicks(
  { page, signal }: Pick<Desk, "page" | "signal">,
  clicked: (focus: Focus) => void,
  replying: (post: LastReply) => void,
) {
  const look = (event: Event) => {
    const target = event.target;
    if (!event.isTrusted || !(target instanceof Element)) return;
    const article = target.closest(select.post);
    const post = article ? readPermalink(article) : undefined;
    if (post) {
      if (target.closest(select.replyAction)) replying({ id: post.id, handle: post.handle });
      return clicked({ kind: "post", postId: post.id, handle: post.handle });
    }
    const item = target.closest(select.xchatConversation)?.getAttribute("data-testid");
    const written = item?.slice("dm-conversation-item-".length);
    if (written) clicked({ kind: "dm", conversationId: conversationIdOf(written), encrypted: true });
  };
  page.addEventListener("click", look, { capture: true, passive: true, signal });
}
