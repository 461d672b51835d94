/** A file of rules. */
import * as z from "zod";
import type { Rule } from "../domain/routing/rule";
import { routing } from "./routing";

const schema = z.object({ format: z.literal("perch-rules"), version: z.literal(1), rules: routing.rules.min(1) });

export const rulesText = (rules: readonly Rule[]): string => JSON.stringify({ format: "perch-rules", version: 1, rules }, null, 2);

/** The rules in the text of a file, or the first place where it is wrong. */
export function readRules(text: string): { rules: Rule[] } | { error: string } {
  try {
    const checked = schema.safeParse(JSON.parse(text));
    if (checked.success) return { rules: checked.data.rules };
    const [issue] = checked.error.issues;
    return { error: [issue?.path.join("."), issue?.message].filter(Boolean).join(": ") };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
