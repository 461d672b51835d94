/** The row of buttons under a post. */
import { type MouseEvent, type ReactNode, useState } from "react";
import { Icon } from "../icons";
import { Menu, MenuItem } from "../menu";
import type { Post } from "../read";
import { Link, navigate } from "../router";
import { like, repost } from "../state";
import { count } from "../words";

const Tally = ({ value }: { value: number }) => (
  <div className="count">
    <span data-testid="app-text-transition-container">{value > 0 && <span>{count(value)}</span>}</span>
  </div>
);

function Action(props: {
  id?: string;
  label: string;
  tone: string;
  on?: boolean;
  onPress?: () => void;
  menu?: boolean;
  children: ReactNode;
}) {
  const press = (event: MouseEvent) => {
    event.stopPropagation();
    props.onPress?.();
  };
  return (
    <div className={`action ${props.tone}${props.on ? " on" : ""}`}>
      <button
        type="button"
        aria-label={props.label}
        data-testid={props.id}
        {...(props.menu && { "aria-haspopup": "menu", "aria-expanded": false })}
        onClick={press}
      >
        <div dir="ltr">{props.children}</div>
      </button>
    </div>
  );
}

export function Actions({ post, handle, open = false }: { post: Post; handle: string; open?: boolean }) {
  const [menu, setMenu] = useState(false);
  const { replies, repostCount, likes, views } = post;
  return (
    <div
      role="group"
      aria-label={`${replies} replies, ${repostCount} reposts, ${likes} likes, ${views} views`}
      className={open ? "actions open" : "actions"}
    >
      <Action
        id="reply"
        label={`${replies} Replies. Reply`}
        tone="blue"
        onPress={() => navigate(`/compose/post?in_reply_to=${post.id}`, { over: true })}
      >
        <Icon name="reply" />
        <Tally value={replies} />
      </Action>
      <div className="anchor">
        <Action
          id={post.reposted ? "unretweet" : "retweet"}
          label={`${repostCount} reposts. Repost`}
          tone="green"
          on={post.reposted}
          menu
          onPress={() => setMenu(true)}
        >
          <Icon name="repost" />
          <Tally value={repostCount} />
        </Action>
        {menu && (
          <Menu onClose={() => setMenu(false)}>
            <MenuItem id={post.reposted ? "unretweetConfirm" : "retweetConfirm"} icon="repost" onPress={() => void repost(post.id)}>
              {post.reposted ? "Undo repost" : "Repost"}
            </MenuItem>
            <MenuItem icon="reply" onPress={() => navigate(`/compose/post?quote=${post.id}`, { over: true })}>
              Quote
            </MenuItem>
          </Menu>
        )}
      </div>
      <Action
        id={post.liked ? "unlike" : "like"}
        label={`${likes} Likes. ${post.liked ? "Liked" : "Like"}`}
        tone="red"
        on={post.liked}
        onPress={() => void like(post.id)}
      >
        <Icon name="heart" filled={post.liked} />
        <Tally value={likes} />
      </Action>
      <div className="action blue">
        <Link
          to={`/${handle}/status/${post.id}/analytics`}
          aria-label={`${views} views. View post analytics`}
          onClick={(event) => event.preventDefault()}
        >
          <div dir="ltr">
            <Icon name="views" />
            <Tally value={views} />
          </div>
        </Link>
      </div>
      <Action id="bookmark" label="Bookmark" tone="blue">
        <Icon name="bookmark" />
      </Action>
    </div>
  );
}
