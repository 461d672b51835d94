/** The policy's checks of one reply, the gravest first. Pure. */
import type { Audience, Message } from "../rows";
import type { Finding } from "./finding";
import { postedLinks, shortLinks } from "./links";
import { near } from "./near";
import { optedOut } from "./opted-out";
import { type Pace, pace } from "./pace";
import { privateDetails } from "./private";
import type { CheckSettings } from "./settings";
import { unsolicited } from "./unsolicited";

/** What the checks know beside the text. */
export interface Around {
  audience: Audience;
  settings: CheckSettings;
  /** Texts that went out in the hours that count as recent, this reply aside. */
  recent: readonly string[];
  /** What was said between this customer and the brand. */
  said: readonly Message[];
  /** Replies to this customer not seen sent yet, this one aside. */
  waiting: number;
  /** It carries on what we ourselves have just said, as the next post of a thread does. */
  continues?: boolean;
  pace: Pace;
  /** Texts whose own details are public, such as the article a reply comes from. */
  allowed: readonly string[];
  firstName?: string | undefined;
}

const GRAVITY = { stop: 0, warn: 1, note: 2 };

/** The gravest first, checks that are switched off left out. */
export const ordered = (found: readonly Finding[], { off }: CheckSettings): Finding[] =>
  found.filter(({ check }) => !off.includes(check)).sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);

/** What the policy has to say of this text; nothing of an empty one. */
export function lint(text: string, around: Around): Finding[] {
  if (text.trim() === "") return [];
  const { audience, said, settings } = around;
  const found = [
    ...optedOut(said),
    ...(around.continues ? [] : unsolicited(said, around.waiting, audience)),
    ...(audience === "public" ? privateDetails(text, around.allowed) : []),
    ...pace(around.pace, audience),
    ...near(text, around.recent, settings, around.firstName),
    ...shortLinks(text),
    ...postedLinks(text, audience, said),
  ];
  return ordered(found, settings);
}
