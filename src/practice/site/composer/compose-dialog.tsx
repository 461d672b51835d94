/** Writing a post over the page: /compose/post, /intent/post, with what it answers above it. */
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { Icon } from "../icons";
import { PostCard, ReplyingTo } from "../posts/post-card";
import { readTimeline } from "../read";
import { leave, usePlace } from "../router";
import { keep, useSite } from "../state";
import { ask, type Json } from "../wire";
import { Composer } from "./composer";

/** Gets a post the page has not seen. */
function usePost(id: string | undefined) {
  const post = useSite((state) => (id ? state.posts[id] : undefined));
  useEffect(() => {
    if (!id || useSite.getState().posts[id]) return;
    void ask("TweetDetail", { focalTweetId: id }).then((body) => {
      const data = body.data as { threaded_conversation_with_injections_v2?: Json };
      keep(readTimeline(data.threaded_conversation_with_injections_v2?.instructions));
    });
  }, [id]);
  return post;
}

export function ComposeDialog() {
  const { query } = usePlace();
  const replyTo = query.get("in_reply_to") ?? undefined;
  const quotes = query.get("quote") ?? undefined;
  const answered = usePost(replyTo ?? quotes);
  const author = useSite((state) => (answered ? state.users[answered.userId] : undefined));
  useEffect(() => {
    const key = (event: KeyboardEvent) => event.key === "Escape" && leave();
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, []);
  const layers = document.getElementById("layers");
  if (!layers) return null;
  return createPortal(
    <div className="mask" data-testid="mask">
      <div role="dialog" aria-modal="true" aria-labelledby="modal-header" className="dialog">
        <div className="dialog-head">
          <button type="button" aria-label="Close" data-testid="app-bar-close" className="icon-button" onClick={leave}>
            <Icon name="close" />
          </button>
          <h2 id="modal-header" className="unseen">
            {replyTo ? "Reply" : "Compose new post"}
          </h2>
        </div>
        {replyTo && <PostCard id={replyTo} bare joined />}
        {replyTo && author && (
          <div className="dialog-replying">
            <ReplyingTo handle={author.handle} />
          </div>
        )}
        <Composer
          where="dialog"
          replyTo={replyTo}
          quotes={quotes}
          placeholder={replyTo ? "Post your reply" : "What’s happening?"}
          initial={query.get("text") ?? ""}
          autoFocus
          onSent={leave}
        />
        {quotes && (
          <div className="dialog-quote">
            <PostCard id={quotes} bare />
          </div>
        )}
      </div>
    </div>,
    layers,
  );
}
