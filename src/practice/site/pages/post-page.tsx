/** A post with what came before it, the box for a reply, and the answers. */
import { Composer } from "../composer/composer";
import { ReplyingTo } from "../posts/post-card";
import { usePlace } from "../router";
import { BackHead, Layout } from "../shell/layout";
import { useSite } from "../state";
import { Timeline } from "../timeline";

export function PostPage({ id }: { id: string }) {
  const { page } = usePlace();
  const post = useSite((state) => state.posts[id]);
  const author = useSite((state) => (post ? state.users[post.userId] : undefined));
  return (
    <Layout label="Home timeline">
      <BackHead title="Post" />
      <Timeline
        key={id}
        source={{
          name: `thread:${id}`,
          operation: "TweetDetail",
          variables: { focalTweetId: id, with_rux_injections: false, rankingMode: "Relevance" },
          path: ["threaded_conversation_with_injections_v2", "instructions"],
        }}
        label="Timeline: Conversation"
        open={id}
        under={
          <div className="reply-box" data-testid="inline_reply_offscreen">
            {author && <ReplyingTo handle={author.handle} />}
            <Composer where="inline" replyTo={id} placeholder="Post your reply" />
          </div>
        }
        empty={<p>Hmm...this page doesn’t exist. Try searching for something else.</p>}
        restore={page.path}
      />
    </Layout>
  );
}
