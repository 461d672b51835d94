/** The parts a post is made of, with X's test ids: picture, name line, text. */
import { Fragment, type MouseEvent } from "react";
import { Verified } from "../icons";
import type { Piece, Post, User } from "../read";
import { Link } from "../router";
import { ago, agoInWords } from "../words";

/** The picture of a person; in a quote it is no link. */
export function Avatar({ user, size = 40, link = true }: { user: User; size?: number; link?: boolean }) {
  const picture = (
    <img alt="" draggable src={user.avatar} width={size} height={size} className={user.square ? "avatar square" : "avatar"} />
  );
  return (
    <div data-testid={`UserAvatar-Container-${user.handle}`} style={{ width: size, height: size }}>
      {link ? (
        <Link to={`/${user.handle}`} aria-hidden="true" tabIndex={-1}>
          {picture}
        </Link>
      ) : (
        <div aria-hidden="true">{picture}</div>
      )}
    </div>
  );
}

const Name = ({ user }: { user: User }) => (
  <>
    <div dir="ltr" className="name">
      <span>
        <span>{user.name}</span>
      </span>
    </div>
    <div dir="ltr" className="badge">
      <span>{user.verified && <Verified kind={user.verified} />}</span>
    </div>
  </>
);

/** Name, handle and time. The open post of a page has its time elsewhere; an advertisement has none. */
export function UserName({ user, post, kind }: { user: User; post: Post; kind: "line" | "open" | "ad" | "quote" }) {
  const stamp = <time dateTime={new Date(post.at).toISOString()}>{ago(post.at)}</time>;
  const handle = (
    <div dir="ltr">
      <span>@{user.handle}</span>
    </div>
  );
  return (
    <div data-testid="User-Name" className={kind === "open" ? "user-name open" : "user-name"}>
      <div className="shrinks">
        {kind === "quote" ? (
          <div className="name-link">
            <Name user={user} />
          </div>
        ) : (
          <Link to={`/${user.handle}`} className="name-link">
            <Name user={user} />
          </Link>
        )}
      </div>
      <div className="handle-line">
        {kind === "quote" ? (
          <div tabIndex={-1}>{handle}</div>
        ) : (
          <Link to={`/${user.handle}`} tabIndex={-1}>
            {handle}
          </Link>
        )}
        {(kind === "line" || kind === "quote") && (
          <>
            <div dir="ltr" aria-hidden="true">
              <span>·</span>
            </div>
            <div>
              {kind === "line" ? (
                <Link to={`/${user.handle}/status/${post.id}`} dir="ltr" aria-label={agoInWords(post.at)}>
                  {stamp}
                </Link>
              ) : (
                <div dir="ltr" aria-label={agoInWords(post.at)}>
                  {stamp}
                </div>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}

const hexOf = (emoji: string) =>
  [...emoji]
    .map((char) => (char.codePointAt(0) ?? 0).toString(16))
    .filter((code) => code !== "fe0f")
    .join("-");

const stay = (event: MouseEvent) => {
  event.preventDefault();
  event.stopPropagation();
};

function PieceOf({ piece }: { piece: Piece }) {
  if (piece.kind === "text") return <span>{piece.text}</span>;
  if (piece.kind === "emoji")
    return <img alt={piece.text} draggable={false} className="emoji" src={`/practice-emoji/${hexOf(piece.text)}.svg`} />;
  if (piece.kind === "link") {
    const shown = piece.text.replace(/…$/, "");
    return (
      <a dir="ltr" href={piece.to} rel="noopener noreferrer nofollow" target="_blank" role="link" onClick={stay}>
        <span aria-hidden="true" className="folded">
          {/^https?:\/\/(www\.)?/.exec(piece.whole)?.[0]}
        </span>
        {shown}
        {shown !== piece.text && (
          <>
            <span aria-hidden="true" className="folded">
              {piece.whole.replace(/^https?:\/\/(www\.)?/, "").slice(shown.length)}
            </span>
            <span aria-hidden="true">…</span>
          </>
        )}
      </a>
    );
  }
  const link = (
    <Link to={piece.to} dir="ltr">
      {piece.text}
    </Link>
  );
  return piece.kind === "mention" ? (
    <div className="inline">
      <span>{link}</span>
    </div>
  ) : (
    <span>{link}</span>
  );
}

/** Where a timeline cuts a long post. */
function beginning(pieces: Piece[]): Piece[] {
  let room = 280;
  return pieces.flatMap((piece) => {
    if (room <= 0) return [];
    const text = piece.kind === "text" ? piece.text.slice(0, room) : piece.text;
    room -= text.length;
    return [{ ...piece, text }];
  });
}

/** The text. A long post is cut in timelines, with a button to open it. */
export function PostText({ post, open = false, onMore }: { post: Post; open?: boolean; onMore?: () => void }) {
  const pieces = post.whole ? (open ? post.whole : beginning(post.whole)) : post.pieces;
  const last = pieces.length - 1;
  return (
    <div>
      <div dir="auto" lang={post.lang} data-testid="tweetText" className={open ? "post-text open" : "post-text"}>
        {pieces.map((piece, index) => (
          // Pieces have no names of their own, and a recycled cell reuses them in place, as X's do.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={index}>
            <PieceOf piece={index === last && piece.kind === "text" ? { ...piece, text: piece.text.trimEnd() } : piece} />
          </Fragment>
        ))}
      </div>
      {post.whole && !open && onMore && (
        <button type="button" dir="ltr" data-testid="tweet-text-show-more-link" className="text-button" onClick={onMore}>
          <span>Show more</span>
        </button>
      )}
    </div>
  );
}
