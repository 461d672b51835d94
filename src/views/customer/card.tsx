/** Who the customer is, in a few lines; the rest unfolds. */
import { memo, useState } from "react";
import type { Customer, Note, Tag } from "../../domain/rows";
import { links } from "../../x/urls";
import { type CaseSounds, isTelling } from "../mood/case-sounds";
import { usePageLink } from "../panel/page-link";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { part } from "../text/load";
import { Avatar } from "../ui/avatar";
import { Icon } from "../ui/icon";
import { IconButton } from "../ui/icon-button";
import { compact, number } from "../ui/number";
import { ago, dateTime, languageName, localTime } from "../ui/time";
import { useNow } from "../ui/use-now";
import "./card.css";
import { Details } from "./details";

const CaseMood = part(() => import("../mood/case-mood"));

export interface CardProps {
  customer: Customer;
  notes: readonly Note[];
  known: readonly Tag[];
  /** How they sound in their case; undefined until the model is there. */
  sounds: CaseSounds | undefined;
  who: Who;
  /** Back to who waits. */
  onBack: () => void;
}

/** The customer's card. */
export const Card = memo(function Card({ customer, notes, known, sounds, who, onBack }: CardProps) {
  const link = usePageLink();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const there = customer.timeZone && localTime(customer.timeZone, now);
  const profile = links.profile(customer.handle);
  const newest = notes[0];
  return (
    <section className="p-card" aria-label={t("customer.label", { name: customer.name || `@${customer.handle}` })}>
      <div className="p-card-top">
        <Avatar url={customer.avatarUrl} name={customer.name || customer.handle} size={40} />
        <div className="p-card-who">
          <h1 className="p-card-name">
            <bdi>{customer.name || `@${customer.handle}`}</bdi>
            {customer.verified && (
              <span
                className={`p-verified p-verified-${customer.verified}`}
                role="img"
                aria-label={t(`customer.verified.${customer.verified}`)}
              >
                <Icon name="verified" />
              </span>
            )}
            {customer.protected && (
              <span role="img" aria-label={t("customer.protected")}>
                <Icon name="lock" />
              </span>
            )}
          </h1>
          <p className="p-card-line p-soft">
            <a
              href={profile}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                link.open(profile);
              }}
            >
              <bdi>@{customer.handle}</bdi>
            </a>
            {customer.followers !== undefined && (
              <span title={number(customer.followers)}>
                {t("customer.followers", { count: customer.followers, shown: compact(customer.followers) })}
              </span>
            )}
          </p>
        </div>
        <IconButton icon="inbox" label={t("panel.back")} onPress={onBack} />
      </div>
      {customer.bio && (
        <p className={isOpen ? "p-card-bio" : "p-card-bio p-card-bio-short"} dir="auto">
          {customer.bio}
        </p>
      )}
      <p className="p-card-line p-soft">
        {customer.lang && customer.lang !== "und" && <span>{languageName(customer.lang)}</span>}
        {there && <span>{t("customer.local", { time: there })}</span>}
        <span title={dateTime(customer.lastSeenAt)}>{t("customer.seen.last", { time: ago(customer.lastSeenAt, now) })}</span>
        <button type="button" className="p-msg-link p-card-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? "customer.less" : "customer.more")}
        </button>
      </p>
      {!isOpen && (customer.tags.length > 0 || (sounds && isTelling(sounds))) && (
        <div className="p-card-chips">
          {sounds && <CaseMood sounds={sounds} />}
          <ul className="p-card-tags" aria-label={t("customer.tags")}>
            {customer.tags.map((tag) => (
              <li key={tag} className="p-tag" dir="auto">
                {tag}
              </li>
            ))}
          </ul>
        </div>
      )}
      {!isOpen && newest && (
        <p className="p-card-note">
          <Icon name="note" />
          <span className="p-card-note-text" dir="auto">
            {newest.text}
          </span>
          {notes.length > 1 && <span className="p-soft">{t("customer.note.more", { count: notes.length - 1 })}</span>}
        </p>
      )}
      {isOpen && <Details key={customer.id} customer={customer} notes={notes} known={known} sounds={sounds} who={who} now={now} />}
    </section>
  );
});
