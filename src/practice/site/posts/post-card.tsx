/** One post in a timeline, or open on its own page. */
import { type KeyboardEvent, type MouseEvent, memo } from "react";
import { Icon } from "../icons";
import type { Post } from "../read";
import { Link, navigate } from "../router";
import { useSite } from "../state";
import { count, whole } from "../words";
import { Actions } from "./actions";
import { Caret } from "./caret";
import { Avatar, PostText, UserName } from "./parts";

interface Props {
  id: string;
  /** "Pinned", or who reposted. */
  context?: string | undefined;
  ad?: boolean | undefined;
  /** The post this page is about. */
  open?: boolean;
  /** Joined to the next one by a line. */
  joined?: boolean | undefined;
  /** Without buttons, as above a reply that is being written. */
  bare?: boolean;
}

export const PostCard = memo(function PostCard({ id, context, ad, open = false, joined, bare = false }: Props) {
  const outer = useSite((state) => state.posts[id]);
  const inner = useSite((state) => (outer?.reposts ? state.posts[outer.reposts] : undefined));
  const reposter = useSite((state) => (outer ? state.users[outer.userId] : undefined));
  const post = inner ?? outer;
  const user = useSite((state) => (post ? state.users[post.userId] : undefined));
  if (!post || !user) return null;

  const path = `/${user.handle}/status/${post.id}`;
  const go = (event: MouseEvent | KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (open || bare || target.closest("a, button, [role=link], [role=menu]") || String(getSelection())) return;
    navigate(path);
  };
  const social = inner && reposter ? `${reposter.name} reposted` : context;
  const head = <UserName user={user} post={post} kind={open ? "open" : ad ? "ad" : "line"} />;
  const body = (
    <>
      {post.replyTo && !open && <ReplyingTo handle={post.replyTo.handle} />}
      <PostText post={post} open={open} onMore={() => navigate(path)} />
      <Photos post={post} handle={user.handle} />
      {post.quotes && <Quote id={post.quotes} />}
    </>
  );
  const article = (
    <article
      role="article"
      data-testid="tweet"
      tabIndex={open ? -1 : 0}
      className={open ? "post open" : "post"}
      onClick={go}
      onKeyDown={(event) => event.key === "Enter" && event.target === event.currentTarget && navigate(path)}
    >
      {social && (
        <div className="social">
          <Icon name={inner ? "repost" : "pin"} size={16} />
          {inner && reposter ? (
            <Link to={`/${reposter.handle}`} dir="ltr">
              <span data-testid="socialContext">{social}</span>
            </Link>
          ) : (
            <div dir="ltr" data-testid="socialContext">
              {social}
            </div>
          )}
        </div>
      )}
      <div className="post-row">
        <div className="post-side" data-testid="Tweet-User-Avatar">
          <Avatar user={user} />
          {joined && <div className="thread-line" />}
        </div>
        <div className="post-main">
          <div className="post-head">
            {head}
            {ad && <span className="ad">Ad</span>}
            {!bare && <Caret postId={post.id} userId={post.userId} handle={user.handle} />}
          </div>
          {!open && body}
          {!open && !bare && <Actions post={post} handle={user.handle} />}
        </div>
      </div>
      {open && (
        <>
          {body}
          <div className="stamp">
            <Link to={path} dir="ltr" aria-label={whole(post.at)}>
              <time dateTime={new Date(post.at).toISOString()}>{whole(post.at)}</time>
            </Link>
            <span aria-hidden="true">·</span>
            <span>
              <strong>{count(post.views)}</strong> Views
            </span>
          </div>
          <Actions post={post} handle={user.handle} open />
        </>
      )}
    </article>
  );
  return ad ? <div data-testid="placementTracking">{article}</div> : article;
});

export const ReplyingTo = ({ handle }: { handle: string }) => (
  <div className="replying">
    Replying to{" "}
    <Link to={`/${handle}`} dir="ltr">
      @{handle}
    </Link>
  </div>
);

function Photos({ post, handle }: { post: Post; handle: string }) {
  if (post.photos.length === 0) return null;
  return (
    <div className="photos">
      {post.photos.map((photo, index) => (
        <Link key={photo.url} to={`/${handle}/status/${post.id}/photo/${index + 1}`}>
          <div aria-label={photo.alt} data-testid="tweetPhoto">
            <img alt={photo.alt} draggable src={photo.url} width={514} height={289} />
          </div>
        </Link>
      ))}
    </div>
  );
}

function Quote({ id }: { id: string }) {
  const post = useSite((state) => state.posts[id]);
  const user = useSite((state) => (post ? state.users[post.userId] : undefined));
  if (!post || !user) return null;
  const go = () => navigate(`/${user.handle}/status/${post.id}`);
  return (
    <div
      role="link"
      tabIndex={0}
      className="quote"
      onClick={(event) => {
        event.stopPropagation();
        go();
      }}
      onKeyDown={(event) => event.key === "Enter" && go()}
    >
      <div className="quote-head">
        <div data-testid="Tweet-User-Avatar">
          <Avatar user={user} size={24} link={false} />
        </div>
        <UserName user={user} post={post} kind="quote" />
      </div>
      <PostText post={post} />
    </div>
  );
}
