/** A reply as the checks read it. Pure. */
import type { Finding } from "../../domain/lint/finding";
import { lint, ordered } from "../../domain/lint/lint";
import { type Pace, paceOf } from "../../domain/lint/pace";
import { together } from "../../domain/mood/course";
import { fill } from "../../domain/replies/fill";
import type { Account, Case, Customer, Message, Settings } from "../../domain/rows";
import type { Said } from "../../domain/tone/said";
import { tone } from "../../domain/tone/tone";
import { type Voice, voiceOf } from "../../domain/tone/voice";
import { APOLOGY, languageOf } from "../../domain/training/signs";
import type { ChecksRows } from "../../store/queries/checks";
import type { Moods } from "../mood/use-moods";
import type { Answering } from "../replies/answering";
import type { Draft } from "../replies/drafts";
import { variablesFor } from "../replies/variables";

/** Whom a reply is for, and on whose behalf. */
export interface Subject {
  customer: Customer;
  account?: Account | undefined;
  current?: Case | undefined;
  agent?: Settings["agent"] | undefined;
  answering: Answering;
}

/** How the account stands to X's caps. */
export const paceNow = ({ sent, now, settings }: ChecksRows, { account }: Subject): Pace => paceOf(sent, account?.id, now, settings);

/** Everything the checks have to say, the gravest first. Without `moods`, which come later, nobody sounds upset. */
export function check(draft: Draft, subject: Subject, rows: ChecksRows, moods: Moods | undefined): Finding[] {
  const { answering } = subject;
  const said = saidOf(draft, subject, rows, moods);
  const found = lint(draft.text, {
    audience: answering.audience,
    settings: rows.settings,
    recent: rows.recent,
    said: saidWith(answering.message, rows.said),
    waiting: rows.waiting,
    continues: answering.message?.direction === "outbound",
    pace: paceNow(rows, subject),
    allowed: draft.allowed === undefined ? [] : [draft.allowed],
    firstName: said.firstName,
  });
  return ordered([...found, ...tone(said)], rows.settings);
}

/** What is being answered was said, also where it stands elsewhere by now (two rows of a customer became one) or is older than what was read. */
const saidWith = (message: Message | undefined, said: readonly Message[]): readonly Message[] =>
  message && !said.some(({ id }) => id === message.id) ? [message, ...said] : said;

/** The language a reply is written in: by its own words, else the customer's. */
const languageOfReply = (text: string, { customer, answering }: Subject): string | undefined =>
  languageOf(text) ?? (answering.message?.lang ?? customer.lang)?.split("-")[0];

/** The brand's voice of this reply; undefined where none is set for it. */
export const voiceFor = (text: string, subject: Subject, { voices }: ChecksRows): Voice | undefined =>
  voiceOf(voices, subject.account, languageOfReply(text, subject));

function saidOf({ text, allowed = "" }: Draft, subject: Subject, rows: ChecksRows, moods: Moods | undefined): Said {
  const { customer, account, agent, current } = subject;
  const variables = variablesFor({ customer, ...(account && { account }), ...(agent && { agent }) });
  const voice = voiceFor(text, subject, rows);
  const lang = languageOfReply(text, subject);
  const since = current?.openedAt ?? 0;
  const ours = rows.said.filter(({ direction, deletedAt, at }) => direction === "outbound" && deletedAt === undefined && at >= since);
  return {
    text,
    lang: lang === "en" || lang === "es" ? lang : undefined,
    voice,
    firstName: variables["customer.first_name"],
    isUpset: moods !== undefined && isUpset(rows.said, moods),
    isFirst: ours.length === 0,
    greeting: whole(voice?.greeting ?? "", variables),
    signOff: whole(voice?.signOff ?? "", variables),
    allowed,
  };
}

/** A template in which something is not known asks for nothing. */
function whole(template: string, variables: Parameters<typeof fill>[1]): string {
  const { text, missing } = fill(template, variables);
  return missing.length > 0 ? "" : text.trim();
}

/** The customer's last words tell how they feel. */
const MOOD_OF = 5;

/** They sound upset, and nobody has said sorry since. `said` is newest first. */
function isUpset(said: readonly Message[], moods: Moods): boolean {
  const theirs = said
    .filter(({ direction, deletedAt, text }) => direction === "inbound" && deletedAt === undefined && text !== "")
    .slice(0, MOOD_OF);
  if (together(theirs.map(moods).reverse()).mood !== "upset") return false;
  const since = Math.max(...theirs.map(({ at }) => at));
  return !said.some(({ direction, at, text }) => direction === "outbound" && at >= since && text.search(APOLOGY) >= 0);
}
