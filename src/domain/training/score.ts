/**
 * How well a practice lesson went, part by part and with what each part rests on. It counts times, lengths and words from lists: whether
 * an answer was right or kind in other ways is for people to say.
 */
import { type Attempt, endsIt, LESSONS, type Lesson, type Line } from "./lesson";
import { languageOf, type Sign, signIn } from "./signs";
import { postsFor } from "./weight";

export const PARTS = ["time", "length", "tone", "guard", "policy"] as const;
export type PartName = (typeof PARTS)[number];

/** What a part rests on: the last part of its key in the catalogue (`training.finding.*`). */
export type FindingCode =
  | "nothing_said"
  | "in_time"
  | "late"
  | "never"
  | "fits"
  | "too_long"
  | "too_short"
  | "apology"
  | "no_apology"
  | "blame"
  | "shouting"
  | "greeting"
  | "no_greeting"
  | "wrong_language"
  | "personal_given"
  | "personal_asked"
  | "nothing_personal"
  | "answered_all"
  | "unanswered"
  | "moved"
  | "not_moved"
  | "promise"
  | "no_promise";

export interface Finding {
  code: FindingCode;
  isGood: boolean;
  /** Index of the line it speaks of. */
  line?: number;
  /** The very words. */
  words?: string[];
  /** late, in_time, never: seconds; too_long: posts. */
  n?: number;
}

export interface PartScore {
  /** 0 to 100. */
  value: number;
  findings: Finding[];
}

export interface Score {
  /** 0 to 100. */
  total: number;
  parts: Record<PartName, PartScore>;
}

/** How much of the total each part is, in percent. */
export const WEIGHTS: Record<PartName, number> = { time: 20, length: 10, tone: 35, guard: 15, policy: 20 };

/** At this many times the target an answer is worth nothing. */
const HOPELESS = 4;
/** An answer of fewer words says too little. */
const LEAST_WORDS = 4;
/** A message in private may be this many posts long. */
const PRIVATE_POSTS = 3;

/** The score of an attempt: the same lines always give the same. */
export function score(attempt: Attempt): Score {
  const lesson = LESSONS[attempt.lessonId];
  const { lines } = attempt;
  const said = lines.flatMap((line, index) => (line.by === "agent" ? [{ ...line, index }] : []));
  if (said.length === 0) {
    const nothing = { value: 0, findings: [{ code: "nothing_said" as const, isGood: false }] };
    return { total: 0, parts: { time: nothing, length: nothing, tone: nothing, guard: nothing, policy: nothing } };
  }
  const waits = waitsOf(lines);
  const parts = {
    time: timePart(waits, lesson.target),
    length: lengthPart(said),
    tone: tonePart(said, lesson),
    guard: guardPart(said),
    policy: policyPart(said, waits, lesson),
  };
  return { total: Math.round(PARTS.reduce((sum, part) => sum + (parts[part].value * WEIGHTS[part]) / 100, 0)), parts };
}

type SaidLine = Line & { index: number };
interface Wait {
  /** Index of the customer's line that began it. */
  line: number;
  /** Seconds; absent where no answer came. */
  waited?: number;
}

/** From a customer's first word since the last answer to the next answer, wherever either was said. */
function waitsOf(lines: readonly Line[]): Wait[] {
  const open = new Map<number, { line: number; at: number }>();
  const waits: Wait[] = [];
  for (const [index, line] of lines.entries()) {
    const since = open.get(line.customer);
    if (line.by === "customer") {
      if (!since && !endsIt(line)) open.set(line.customer, { line: index, at: line.at });
    } else if (since) {
      waits.push({ line: since.line, waited: Math.max(0, line.at - since.at) / 1_000 });
      open.delete(line.customer);
    }
  }
  return [...waits, ...[...open.values()].map(({ line }) => ({ line }))].sort((a, b) => a.line - b.line);
}

const mean = (values: readonly number[]) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 100);
const lessened = (findings: readonly Finding[], costs: Partial<Record<FindingCode, number>>) =>
  Math.max(0, 100 - findings.reduce((sum, { code }) => sum + (costs[code] ?? 0), 0));

function timePart(waits: readonly Wait[], target: number): PartScore {
  const worth = ({ waited = Number.POSITIVE_INFINITY }: Wait) =>
    100 * Math.min(1, Math.max(0, (HOPELESS * target - waited) / ((HOPELESS - 1) * target)));
  const findings = waits.map(({ line, waited }): Finding => {
    if (waited === undefined) return { code: "never", isGood: false, line };
    const isGood = waited <= target;
    return { code: isGood ? "in_time" : "late", isGood, line, n: Math.round(waited) };
  });
  return { value: Math.round(mean(waits.map(worth))), findings };
}

function lengthPart(said: readonly SaidLine[]): PartScore {
  const each = said.map(({ text, audience, index }): { value: number; finding: Finding } => {
    const over = postsFor(text) - (audience === "private" ? PRIVATE_POSTS : 1);
    if (over > 0)
      return { value: Math.max(0, 100 - 40 * over), finding: { code: "too_long", isGood: false, line: index, n: postsFor(text) } };
    const isShort = text.trim().split(/\s+/).length < LEAST_WORDS;
    return { value: isShort ? 40 : 100, finding: { code: isShort ? "too_short" : "fits", isGood: !isShort, line: index } };
  });
  return { value: Math.round(mean(each.map(({ value }) => value))), findings: each.map(({ finding }) => finding) };
}

/** The first of these lines that shows the sign, as a good finding; undefined where none does. */
function firstWith(sign: Sign, said: readonly SaidLine[]): Finding | undefined {
  for (const line of said) {
    const words = signIn(sign, line);
    if (words.length > 0) return { code: sign as FindingCode, isGood: true, line: line.index, words: [...new Set(words)] };
  }
  return undefined;
}

/** Every line that shows the sign, as bad findings. */
const eachWith = (sign: Sign, said: readonly SaidLine[]): Finding[] =>
  said.flatMap((line) => {
    const words = [...new Set(signIn(sign, line))];
    return words.length > 0 ? [{ code: sign as FindingCode, isGood: false, line: line.index, words }] : [];
  });

const ofCustomer = (said: readonly SaidLine[], customer: number) => said.filter((line) => line.customer === customer);

function tonePart(said: readonly SaidLine[], { customers, lang }: Lesson): PartScore {
  const findings = customers.flatMap(({ apology }, customer): Finding[] => {
    const theirs = ofCustomer(said, customer);
    const [first] = theirs;
    if (!first) return [];
    const due: Finding[] = apology ? [firstWith("apology", theirs) ?? { code: "no_apology", isGood: false, line: first.index }] : [];
    return [...due, firstWith("greeting", [first]) ?? { code: "no_greeting", isGood: false, line: first.index }];
  });
  const foreign = said.flatMap(({ text, index }): Finding[] => {
    const spoken = languageOf(text);
    return spoken && spoken !== lang ? [{ code: "wrong_language", isGood: false, line: index }] : [];
  });
  findings.push(...eachWith("blame", said), ...eachWith("shouting", said), ...foreign);
  // What concerns each of several customers weighs no more than with one alone.
  const share = 1 / customers.length;
  const costs = { no_apology: 40 * share, no_greeting: 15 * share, blame: 30, shouting: 20, wrong_language: 40 };
  return { value: Math.round(lessened(findings, costs)), findings };
}

function guardPart(said: readonly SaidLine[]): PartScore {
  const findings = [...eachWith("personal_given", said), ...eachWith("personal_asked", said)];
  if (findings.length === 0) return { value: 100, findings: [{ code: "nothing_personal", isGood: true }] };
  return { value: lessened(findings, { personal_given: 60, personal_asked: 50 }), findings };
}

function policyPart(said: readonly SaidLine[], waits: readonly Wait[], { customers, forbidden }: Lesson): PartScore {
  const findings: Finding[] = [];
  const kept: number[] = [];
  const open = waits.filter(({ waited }) => waited === undefined);
  kept.push(waits.length ? 1 - open.length / waits.length : 1);
  if (open.length === 0) findings.push({ code: "answered_all", isGood: true });
  else findings.push(...open.map(({ line }): Finding => ({ code: "unanswered", isGood: false, line })));

  const moving = customers.flatMap(({ toPrivate }, customer): Finding[] => {
    if (!toPrivate) return [];
    const theirs = ofCustomer(said, customer);
    const moved = theirs.find((line) => line.audience === "private" || signIn("to_private", line).length > 0);
    return [moved ? { code: "moved", isGood: true, line: moved.index } : { code: "not_moved", isGood: false }];
  });
  if (moving.length > 0) kept.push(moving.filter(({ isGood }) => isGood).length / moving.length);
  findings.push(...moving);

  if (forbidden) {
    const promised = said.flatMap(({ text, index }): Finding[] => {
      const words = [...text.matchAll(forbidden)].map(([match]) => match);
      return words.length > 0 ? [{ code: "promise", isGood: false, line: index, words }] : [];
    });
    kept.push(promised.length > 0 ? 0 : 1);
    findings.push(...(promised.length > 0 ? promised : [{ code: "no_promise" as const, isGood: true }]));
  }
  return { value: Math.round(100 * mean(kept)), findings };
}
