/**
 * The conditions of a template, in the words of Liquid, as Zendesk has them:
 * `{% if customer.first_name %}…{% elsif case.priority == "urgent" %}…{% else %}…{% endif %}`, `unless`, and `case` with `when`.
 * One pass over the text, without a clock, a loop or a call: a template ends as surely as its text does.
 */
import type { Variables } from "./fill";

export interface TemplateProblem {
  /** From 1. */
  line: number;
  reason: "unknown_tag" | "bad_condition" | "not_open" | "not_closed" | "too_deep";
  /** What stands there. */
  what: string;
}
export type Chosen = { text: string } | { problem: TemplateProblem };

/** What stands between the signs holds no other sign: so each character is looked at a few times at most. */
const TAG = /\{%((?:(?!\{%|%\})[\s\S])*)%\}/g;
const DEEPEST = 20;

/** An open tag: whether its words stand now, and whether one of its branches has. */
interface Frame {
  tag: "if" | "unless" | "case";
  what: string;
  at: number;
  isOn: boolean;
  isDone: boolean;
  subject?: string | undefined;
}

/** A condition nobody can read. */
class Unread extends Error {}

interface Tag {
  what: string;
  at: number;
  name: string;
  rest: string;
  /** The text before it ends here, and the text after it begins there. */
  from: number;
  to: number;
}

const isBlank = (character: string | undefined) => character === " " || character === "\t";

/** The tags in their order. `{%-` and `-%}` take all space beside them along, as in Liquid; a tag alone on its line takes the line. */
function* tagsOf(template: string): Generator<Tag> {
  for (const { 0: what, 1: body = "", index } of template.matchAll(TAG)) {
    const [before, after] = [body.startsWith("-"), body.length > 1 && body.endsWith("-")];
    const inner = body.slice(before ? 1 : 0, after ? -1 : undefined).trim();
    const name = /^\w*/.exec(inner)?.[0] ?? "";
    let from = index;
    let to = index + what.length;
    let [left, right] = [from, to];
    while (isBlank(template[left - 1])) left--;
    while (isBlank(template[right])) right++;
    if ((left === 0 || template[left - 1] === "\n") && (right === template.length || template[right] === "\n"))
      [from, to] = [left, Math.min(right + 1, template.length)];
    if (before) from = template.slice(0, index).trimEnd().length;
    if (after) to = template.length - template.slice(index + what.length).trimStart().length;
    yield { what, at: index, name, rest: inner.slice(name.length), from, to };
  }
}

/** The text of the branches that hold, with variables still to be filled; or what is wrong, and where. */
export function choose(template: string, variables: Variables): Chosen {
  const open: Frame[] = [];
  const wrong = (reason: TemplateProblem["reason"], { at, what }: Pick<Tag, "at" | "what">): Chosen => ({
    problem: { line: template.slice(0, at).split("\n").length, reason, what: what.slice(0, 80) },
  });
  let text = "";
  let since = 0;
  for (const tag of tagsOf(template)) {
    if (open.every(({ isOn }) => isOn)) text += template.slice(since, Math.max(since, tag.from));
    since = tag.to;
    try {
      const step = enter(tag, open.at(-1), variables);
      if (step === undefined) return wrong("unknown_tag", tag);
      if (step === "not_open") return wrong("not_open", tag);
      if (step === "close") open.pop();
      else if (step !== "same") open.push(step);
    } catch (error) {
      if (error instanceof Unread) return wrong("bad_condition", tag);
      throw error;
    }
    if (open.length > DEEPEST) return wrong("too_deep", tag);
  }
  const last = open.at(-1);
  return last ? wrong("not_closed", last) : { text: text + template.slice(since) };
}

/** What a tag does to the open ones: it opens one, closes the last, or makes it go on with another branch. */
function enter({ name, rest, what, at }: Tag, frame: Frame | undefined, variables: Variables) {
  const branch = (holds: boolean) => {
    if (!frame) return "not_open" as const;
    frame.isOn = !frame.isDone && holds;
    frame.isDone ||= frame.isOn;
    return "same" as const;
  };
  switch (name) {
    case "if":
    case "unless": {
      const isOn = holds(rest, variables) === (name === "if");
      return { tag: name, what, at, isOn, isDone: isOn } satisfies Frame;
    }
    case "case":
      return { tag: name, what, at, isOn: false, isDone: false, subject: contentOf(one(rest), variables) } satisfies Frame;
    case "elsif":
    case "elseif":
      return frame?.tag === "case" ? "not_open" : branch(holds(rest, variables));
    case "when":
      return frame?.tag === "case" ? branch(anyOf(rest, frame.subject, variables)) : "not_open";
    case "else":
      return rest.trim() ? undefined : branch(true);
    case "endif":
    case "endunless":
    case "endcase":
      return frame && name === `end${frame.tag}` ? "close" : "not_open";
  }
}

const TOKEN = /\s*(?:"([^"]*)"|“([^”]*)”|'([^']*)'|(==|!=|<>|>=|<=|>|<|,)|([\w.-]+))/y;
type Token = { text: string } | { sign: string } | { name: string };

function tokens(source: string): Token[] {
  const found: Token[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw new Unread();
    const [, double, curly, single, sign, name] = match;
    if (sign !== undefined) found.push({ sign });
    else if (name !== undefined) found.push({ name: name.toLowerCase() });
    else found.push({ text: double ?? curly ?? single ?? "" });
  }
  return found;
}

/** The only token there is. */
function one(source: string): Token {
  const [first, ...more] = tokens(source);
  if (!first || more.length > 0) throw new Unread();
  return first;
}

const NOTHING = new Set(["blank", "empty", "nil", "null", "false"]);

/** What it stands for, trimmed; undefined where nothing is known. */
function contentOf(token: Token, variables: Variables): string | undefined {
  if ("sign" in token) throw new Unread();
  if ("text" in token) return token.text.trim();
  if (NOTHING.has(token.name)) return undefined;
  if (token.name === "true" || /^-?\d+(\.\d+)?$/.test(token.name)) return token.name;
  return variables[token.name]?.trim() || undefined;
}

const same = (a: string | undefined, b: string | undefined) => (a ?? "").toLowerCase() === (b ?? "").toLowerCase();

/** As in Liquid, the last `and` or `or` is asked first: "a or b and c" is "a or (b and c)". */
function holds(source: string, variables: Variables): boolean {
  return truth(tokens(source), variables);
}

function truth(all: Token[], variables: Variables): boolean {
  const joint = all.findIndex((token) => "name" in token && (token.name === "and" || token.name === "or"));
  if (joint < 0) return single(all, variables);
  const left = single(all.slice(0, joint), variables);
  const right = truth(all.slice(joint + 1), variables);
  return (all[joint] as { name: string }).name === "and" ? left && right : left || right;
}

/** A value is true where it is known; two are compared, capitals aside: as numbers where both are. */
function single([left, sign, right, ...more]: Token[], variables: Variables): boolean {
  if (!left || more.length > 0) throw new Unread();
  const a = contentOf(left, variables);
  if (!sign) return a !== undefined;
  if (!right) throw new Unread();
  const b = contentOf(right, variables);
  if ("name" in sign && sign.name === "contains") return (a ?? "").toLowerCase().includes((b ?? "").toLowerCase()) && b !== undefined;
  if (!("sign" in sign)) throw new Unread();
  if (sign.sign === "==") return same(a, b);
  if (sign.sign === "!=" || sign.sign === "<>") return !same(a, b);
  const [x, y] = [Number(a ?? Number.NaN), Number(b ?? Number.NaN)];
  switch (sign.sign) {
    case ">":
      return x > y;
    case "<":
      return x < y;
    case ">=":
      return x >= y;
    case "<=":
      return x <= y;
    default:
      throw new Unread();
  }
}

/** `when "a", "b" or "c"`. */
function anyOf(source: string, subject: string | undefined, variables: Variables): boolean {
  const wanted = tokens(source).filter((token) => !("sign" in token && token.sign === ",") && !("name" in token && token.name === "or"));
  if (wanted.length === 0) throw new Unread();
  return wanted.map((token) => same(contentOf(token, variables), subject)).some(Boolean);
}

const NAME = /\{\{\s*([\w.]+)\s*(?:\|[^{}]*)?\}\}/g;
const WORDS = new Set([...NOTHING, "true", "and", "or", "contains"]);

/** Every name a template speaks of, in `{{…}}` and in conditions, once each, in lower case. */
export function namesIn(template: string): string[] {
  const names = new Set([...template.matchAll(NAME)].map(([, name = ""]) => name.toLowerCase()));
  for (const { name, rest } of tagsOf(template)) {
    if (!/^(if|unless|elsif|elseif|case|when)$/.test(name)) continue;
    try {
      for (const token of tokens(rest)) if ("name" in token && !WORDS.has(token.name) && !/^-?\d/.test(token.name)) names.add(token.name);
    } catch {
      // A condition nobody can read is said to be so by `choose`.
    }
  }
  return [...names];
}
