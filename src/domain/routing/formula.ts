/**
 * Formulas a manager writes: numbers, the names and functions below, arithmetic, comparisons, `&&`, `||`, `!` and `a ? b : c`. True is 1 and
 * false 0. Read by jsep into a tree and reckoned here, node by node: nothing of it is ever run as a program.
 */
import jsep from "jsep";
import { FORMULA_LENGTH } from "./rule";

/** `at`: the character it is about, from 0. `word`: what stands there. */
export interface FormulaError {
  reason: "empty" | "too_long" | "syntax" | "unknown_name" | "unknown_function" | "arguments" | "not_allowed" | "not_a_number";
  at: number;
  word?: string;
}

export interface Formula {
  /** The names it uses, each once. */
  names: readonly string[];
  /** Its result; undefined where that is no finite number, as after a division by zero. */
  value(inputs: Readonly<Record<string, number>>): number | undefined;
}

type Reckon = (inputs: Readonly<Record<string, number>>) => number;

const MANY = Number.POSITIVE_INFINITY;
/** How many arguments, from and to, and what it makes of them. */
const FUNCTIONS: Readonly<Record<string, [number, number, (...args: number[]) => number]>> = {
  log10: [1, 1, Math.log10],
  log2: [1, 1, Math.log2],
  ln: [1, 1, Math.log],
  sqrt: [1, 1, Math.sqrt],
  abs: [1, 1, Math.abs],
  round: [1, 1, Math.round],
  floor: [1, 1, Math.floor],
  ceil: [1, 1, Math.ceil],
  min: [1, MANY, Math.min],
  max: [1, MANY, Math.max],
  clamp: [3, 3, (x = 0, low = 0, high = 0) => Math.min(high, Math.max(low, x))],
};
/** What can be called. */
export const FUNCTION_NAMES = Object.keys(FUNCTIONS);

const truth = (is: boolean) => (is ? 1 : 0);
const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "**": (a, b) => a ** b,
  "<": (a, b) => truth(a < b),
  "<=": (a, b) => truth(a <= b),
  ">": (a, b) => truth(a > b),
  ">=": (a, b) => truth(a >= b),
  "==": (a, b) => truth(a === b),
  "===": (a, b) => truth(a === b),
  "!=": (a, b) => truth(a !== b),
  "!==": (a, b) => truth(a !== b),
};

interface Node {
  type: string;
  at?: number;
  [field: string]: unknown;
}

/** The parser behind the function, which its types leave out. */
const { Jsep } = jsep as unknown as { Jsep: new (source: string) => { index: number; parse(): Node; gobbleIdentifier(): Node } };

/** Says where each name stands, which jsep does not. */
class Reader extends Jsep {
  override gobbleIdentifier(): Node {
    const at = this.index;
    return { ...super.gobbleIdentifier(), at };
  }
}

class Wrong extends Error {
  constructor(readonly error: FormulaError) {
    super(error.reason);
  }
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

/** A formula over these names, or what is wrong with it. */
export function parseFormula(source: string, names: readonly string[]): Formula | { error: FormulaError } {
  if (source.trim() === "") return { error: { reason: "empty", at: 0 } };
  if (source.length > FORMULA_LENGTH) return { error: { reason: "too_long", at: FORMULA_LENGTH } };
  const used = new Set<string>();
  try {
    const reckon = compile(new Reader(source).parse(), { source, names, used });
    return {
      names: [...used],
      value(inputs) {
        const value = reckon(inputs);
        return Number.isFinite(value) ? value : undefined;
      },
    };
  } catch (error) {
    if (error instanceof Wrong) return { error: error.error };
    const { index = 0 } = error as { index?: number };
    return { error: { reason: "syntax", at: Math.min(index, source.length) } };
  }
}

interface Reading {
  source: string;
  names: readonly string[];
  used: Set<string>;
}

/** The first place in the text that is known of this part of it. */
function placeOf(node: Node, source: string): number {
  if (node.at !== undefined) return node.at;
  if (typeof node.raw === "string") return Math.max(0, source.indexOf(node.raw));
  for (const child of [node.callee, ...Object.values(node).flat()]) {
    if (child && typeof child === "object") return placeOf(child as Node, source);
  }
  return 0;
}

function compile(node: Node, reading: Reading): Reckon {
  const part = (name: string) => compile(node[name] as Node, reading);
  const wrong = (reason: FormulaError["reason"], word?: string): never => {
    throw new Wrong({ reason, at: placeOf(node, reading.source), ...(word !== undefined && { word }) });
  };
  switch (node.type) {
    case "Literal": {
      const { value } = node;
      if (typeof value !== "number" && typeof value !== "boolean") return wrong("not_allowed", String(node.raw));
      return () => Number(value);
    }
    case "Identifier": {
      const name = String(node.name);
      if (!reading.names.includes(name)) return wrong("unknown_name", name);
      reading.used.add(name);
      return (inputs) => inputs[name] ?? 0;
    }
    case "UnaryExpression": {
      const value = part("argument");
      if (node.operator === "-") return (inputs) => -value(inputs);
      if (node.operator === "+") return value;
      return node.operator === "!" ? (inputs) => truth(value(inputs) === 0) : wrong("not_allowed", String(node.operator));
    }
    case "BinaryExpression": {
      const [left, right] = [part("left"), part("right")];
      if (node.operator === "&&") return (inputs) => (left(inputs) === 0 ? 0 : truth(right(inputs) !== 0));
      if (node.operator === "||") return (inputs) => (left(inputs) !== 0 ? 1 : truth(right(inputs) !== 0));
      const reckon = own(BINARY, String(node.operator)) ?? wrong("not_allowed", String(node.operator));
      return (inputs) => reckon(left(inputs), right(inputs));
    }
    case "ConditionalExpression": {
      const [test, yes, no] = [part("test"), part("consequent"), part("alternate")];
      return (inputs) => (test(inputs) !== 0 ? yes(inputs) : no(inputs));
    }
    case "CallExpression": {
      const name = String((node.callee as Node).name ?? "");
      const [least, most, reckon] = own(FUNCTIONS, name) ?? wrong("unknown_function", name);
      const args = (node.arguments as Node[]).map((each) => compile(each, reading));
      if (args.length < least || args.length > most) return wrong("arguments", name);
      return (inputs) => reckon(...args.map((arg) => arg(inputs)));
    }
    // Two terms with nothing between them.
    case "Compound":
      return wrong("syntax");
    default:
      return wrong("not_allowed");
  }
}
