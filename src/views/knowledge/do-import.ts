/** Doing what an import was shown to do. */
import { type AllOutcome, runAll } from "../../commands/run-all";
import type { Command } from "../../domain/commands";
import type { ImportStep } from "../../domain/knowledge/plan-import";

type Conflict = Extract<ImportStep, { kind: "conflict" }>;

/** What the person has said yes to beside what is new and changed. */
export interface Chosen {
  /** Ids of articles of the desk that are overwritten. */
  conflicts: ReadonlySet<string>;
  /** Put away what is gone from where it came. */
  gone: boolean;
}

/** The commands of an import, in order. */
export function commandsOf(steps: readonly ImportStep[], chosen: Chosen): Command[] {
  return steps.flatMap((step): Command[] => {
    if (step.kind === "new") return [{ type: "article.create", articleId: step.articleId, article: step.article }];
    if (step.kind === "changed") return [{ type: "article.edit", articleId: step.row.id, article: step.article }];
    if (step.kind === "gone" && chosen.gone) return [{ type: "article.archive", articleId: step.row.id }];
    return step.kind === "conflict" && chosen.conflicts.has(step.row.id) ? taking(step) : [];
  });
}

function taking({ row, article, because }: Conflict): Command[] {
  const edit: Command = { type: "article.edit", articleId: row.id, article };
  return because === "archived" ? [{ type: "article.restore", articleId: row.id }, edit] : [edit];
}

/** Runs them; one that is refused takes no other with it. `onProgress` gets the share done, 0 to 1. */
export const doImport = (commands: readonly Command[], onProgress: (share: number) => void): Promise<AllOutcome> =>
  runAll(commands, { onProgress: (tried) => onProgress(tried / commands.length) });
