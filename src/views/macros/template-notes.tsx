/** What is wrong with a template, or looks so, while it is written. */
import { choose, namesIn, type TemplateProblem } from "../../domain/replies/conditions";
import { CONDITIONALS, VARIABLES } from "../../domain/replies/fill";
import { t } from "../text";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";

const KNOWN: ReadonlySet<string> = new Set([...VARIABLES, ...CONDITIONALS]);

/** A condition of it that can't be read. */
export function problemOf(text: string): TemplateProblem | undefined {
  const chosen = choose(text, {});
  return "problem" in chosen ? chosen.problem : undefined;
}

/** In words: where, what, and what to do. */
export const problemWords = ({ line, reason, what }: TemplateProblem): string =>
  t("macros.problem", { line: number(line), why: t(`macros.problem.${reason}`, { what }) });

/** Names that Perch has no variable for. */
export function Unknown({ text }: { text: string }) {
  const names = namesIn(text).filter((name) => !KNOWN.has(name));
  return names.length > 0 ? <ErrorNotice tone="warn" title={t("macros.unknown_names", { names: names.join(", ") })} /> : null;
}
