/** Any of X's timelines on the page: fetched by name, shown in a recycled list. */
import { type ReactNode, useCallback, useEffect, useMemo } from "react";
import { Icon } from "./icons";
import { Avatar } from "./posts/parts";
import { PostCard } from "./posts/post-card";
import type { Item } from "./read";
import { Link, navigate, usePlace } from "./router";
import { load, type Source, useSite } from "./state";
import { useLessons } from "./training/lesson-state";
import { VirtualList } from "./virtual-list";
import { agoInWords } from "./words";

const keyOf = (item: Item) => item.key;

interface Props {
  source: Source;
  label: string;
  empty: ReactNode;
  /** Path whose scroll position comes back. */
  restore?: string;
  /** The post the page is about, and what stands right under it. */
  open?: string;
  under?: ReactNode;
}

export function Timeline({ source, label, empty, restore, open, under }: Props) {
  const timeline = useSite((state) => state.timelines[source.name]);
  const { visit, back } = usePlace();
  const asked = JSON.stringify(source);
  const stable = useMemo(() => JSON.parse(asked) as Source, [asked]);
  useEffect(() => {
    const known = useSite.getState().timelines[stable.name];
    if (!known || (known.visit !== visit && !(back && known.items.length))) void load(stable, visit);
  }, [stable, visit, back]);
  const news = useLessons((state) => state.news);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what a customer of a lesson said brings it anew
  useEffect(() => {
    if (news > 0) void load(stable, visit);
  }, [news]);
  const onEnd = useCallback(() => void load(stable, visit, true), [stable, visit]);

  const items = timeline?.items ?? NONE;
  if (timeline?.error && items.length === 0) {
    return (
      <div className="state">
        <p>{timeline.error}</p>
        <button type="button" className="pill accent" onClick={() => void load(stable, visit)}>
          <span>Retry</span>
        </button>
      </div>
    );
  }
  if (items.length === 0) return timeline && !timeline.loading ? <div className="state">{empty}</div> : <Loading />;
  const render = (item: Item) => (
    <>
      <ItemOf item={item} open={open} />
      {item.kind === "post" && item.postId === open && under}
    </>
  );
  return (
    <>
      <VirtualList
        name={stable.name}
        items={items}
        keyOf={keyOf}
        render={render}
        label={label}
        onEnd={timeline?.cursor ? onEnd : undefined}
        restore={restore}
      />
      {timeline?.loading && timeline.cursor === undefined && items.length === 0 && <Loading />}
    </>
  );
}
const NONE: Item[] = [];

const Loading = () => (
  <div className="state" role="progressbar" aria-label="Loading">
    <div className="spinner" />
  </div>
);

function ItemOf({ item, open }: { item: Item; open: string | undefined }) {
  if (item.kind === "notice") return <Notice item={item} />;
  if (item.kind === "tombstone") {
    return (
      <div className="tombstone">
        <span>{item.text}</span>
      </div>
    );
  }
  return (
    <div className={item.joined ? "cell joined" : "cell"}>
      <PostCard id={item.postId} context={item.context} ad={item.ad} joined={item.joined} open={item.postId === open} />
    </div>
  );
}

function Notice({ item }: { item: Extract<Item, { kind: "notice" }> }) {
  const users = useSite((state) => state.users);
  const post = useSite((state) => (item.postId ? state.posts[item.postId] : undefined));
  const first = users[item.userIds[0] ?? ""];
  const icon = item.icon === "heart_icon" ? "heart" : item.icon === "retweet_icon" ? "repost" : "person";
  const go = () => {
    if (post && users[post.userId]) navigate(`/${users[post.userId]?.handle}/status/${post.id}`);
    else if (first) navigate(`/${first.handle}`);
  };
  return (
    <article
      role="article"
      tabIndex={0}
      data-testid="notification"
      className="notice"
      onClick={go}
      onKeyDown={(event) => event.key === "Enter" && go()}
    >
      <div className={`notice-icon ${icon}`}>
        <Icon name={icon} size={26} filled />
      </div>
      <div>
        <div className="notice-people">{item.userIds.map((id) => users[id] && <Avatar key={id} user={users[id]} size={32} />)}</div>
        <div dir="auto">
          {first && (
            <Link to={`/${first.handle}`} className="strong">
              {first.name}
            </Link>
          )}
          <span>{first ? item.text.slice(first.name.length) : item.text}</span> <span className="soft">· {agoInWords(item.at)}</span>
        </div>
        {post && <div className="soft notice-post">{post.pieces.map((piece) => piece.text).join("")}</div>}
      </div>
    </article>
  );
}
