/** One message. Hundreds are mounted and unmounted while scrolling: plain elements, no library components. */
import { memo } from "react";
import type { Reading } from "../../domain/mood/mood";
import type { Message } from "../../domain/rows";
import { links } from "../../x/urls";
import { t } from "../text";
import { part } from "../text/load";
import { Icon } from "../ui/icon";
import { clock, dateTime } from "../ui/time";
import { placeOf } from "./timeline";

const MessageMood = part(() => import("../mood/message-mood"));

export interface MessageRowProps {
  message: Message;
  /** Nobody answered it yet. */
  waits: boolean;
  /** It needed approval, and none covers it. */
  isUnapproved: boolean;
  /** How it sounds, where that is known. */
  reading: Reading | undefined;
  /** The reply box is about this one. */
  answering: boolean;
  /** Who sent it, as the thread calls them. */
  author: string;
  onShow: (url: string) => void;
  onAnswer: (message: Message) => void;
}

const urlOf = (message: Message): string | undefined => {
  const place = placeOf(message);
  if (!place) return undefined;
  return place.kind === "post" ? links.post(place.postId, place.handle) : links.dm(place.conversationId, message.id.split(":").length > 2);
};

/** A message of the thread: who, public or private, when, what, and the way to it on X. */
export const MessageRow = memo(function MessageRow({
  message,
  waits,
  isUnapproved,
  reading,
  answering,
  author,
  onShow,
  onAnswer,
}: MessageRowProps) {
  const isPrivate = message.audience === "private";
  const url = message.deletedAt === undefined ? urlOf(message) : undefined;
  const classes = ["p-msg", `p-msg-${message.direction}`, `p-msg-${message.audience}`, answering ? "p-msg-answering" : ""].join(" ");
  return (
    <article className={classes} aria-label={t(isPrivate ? "history.name.private" : "history.name.public", { author })}>
      <header className="p-msg-head">
        <bdi className="p-msg-author">{author}</bdi>
        <span className="p-msg-audience">
          <Icon name={isPrivate ? "lock" : "globe"} />
          {t(isPrivate ? "history.private" : "history.public")}
        </span>
        <time className="p-msg-time" dateTime={new Date(message.at).toISOString()} title={dateTime(message.at)}>
          {clock(message.at)}
        </time>
      </header>
      {message.deletedAt === undefined ? <Content message={message} /> : <p className="p-msg-removed">{t("history.removed")}</p>}
      <footer className="p-msg-foot">
        {waits && (
          <span className="p-msg-waits">
            <Icon name="unread" />
            {t("history.unanswered")}
          </span>
        )}
        {isUnapproved && (
          <span className="p-msg-unapproved">
            <Icon name="alert" />
            {t("history.unapproved")}
          </span>
        )}
        {reading && <MessageMood message={message} reading={reading} />}
        {message.direction === "inbound" && url && (
          <button type="button" className="p-msg-link" onClick={() => onAnswer(message)}>
            {t("history.answer")}
          </button>
        )}
        {url && (
          <a
            className="p-msg-link"
            href={url}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              onShow(url);
            }}
          >
            {t("history.show")}
          </a>
        )}
      </footer>
    </article>
  );
});

function Content({ message }: { message: Message }) {
  return (
    <>
      {message.text !== "" && (
        <p className="p-msg-text" dir="auto" lang={message.lang}>
          {message.text}
        </p>
      )}
      {message.text === "" && !message.media?.length && <p className="p-msg-removed">{t("history.encrypted")}</p>}
      {message.media?.map((media, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message's media never change places
        <p className="p-msg-media" key={index} dir="auto">
          {t(`history.media.${media.kind}`)}
          {media.alt && `: ${media.alt}`}
        </p>
      ))}
    </>
  );
}
