/** Bringing in Zendesk's macros: choose, see what will be added, changed and lost, then import. */
import { useMemo, useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { runAll } from "../../commands/run-all";
import type { Command } from "../../domain/commands";
import { importCommands, planImport } from "../../domain/macros/zendesk-plan";
import { type Readable, type ReadMacros, readZendesk } from "../../domain/macros/zendesk-read";
import type { Macro } from "../../domain/rows";
import { REFUSED } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { ErrorNotice } from "../ui/error-notice";
import { FormDialog } from "../ui/form-dialog";
import { number } from "../ui/number";
import { Progress } from "../ui/progress";
import { showToast } from "../ui/toast";
import { ForWhom } from "./for-whom";
import { ImportFound } from "./import-found";

/** Larger files are not macros; in bytes. */
const MOST = 20_000_000;

interface ImportMacrosProps {
  existing: readonly Macro[];
  mayShare: boolean;
  mayArchive: boolean;
  who: Who;
  onClose: () => void;
}

type Problem = Extract<ReadMacros, { problem: string }>["problem"] | "too_large";
type Read = Exclude<ReadMacros, { problem: string }>;

/** All files together, as one; or the first that can't be read. */
async function readAll(files: readonly File[]): Promise<Read | { name: string; problem: Problem }> {
  const all: Read = { macros: [], unusable: [] };
  for (const file of files) {
    const read = file.size > MOST ? ({ problem: "too_large" } as const) : readZendesk(await file.text());
    if ("problem" in read) return { name: file.name, problem: read.problem };
    all.macros.push(...read.macros);
    all.unusable.push(...read.unusable);
  }
  return all;
}

const undo = async (commands: readonly Command[]) => void (await runAll(commands));

/** The dialog. Files are read in this browser and go nowhere. */
export function ImportMacros({ existing, mayShare, mayArchive, who, onClose }: ImportMacrosProps) {
  const [read, setRead] = useState<Read>();
  const [failed, setFailed] = useState<{ title: string; words: string }>();
  const [group, setGroup] = useState<Pick<Macro, "visibility" | "teamId">>({ visibility: mayShare ? "shared" : "personal" });
  const [isChanging, setChanging] = useState(true);
  const [share, setShare] = useState<number>();
  const planned = useMemo(() => planImport(read?.macros ?? [], existing, { group, mayShare }), [read, existing, group, mayShare]);
  const changed = isChanging ? planned.changed : [];
  const count = planned.fresh.length + changed.length;
  const isBusy = share !== undefined;

  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const found = await readAll(files);
    const problem = "problem" in found ? found : undefined;
    setFailed(problem && { title: `${t("macros.import_failed")}: ${problem.name}`, words: t(`macros.import_problem.${problem.problem}`) });
    setRead(problem ? undefined : (found as Read));
  };
  const add = async () => {
    const commands = importCommands({ fresh: planned.fresh, changed }, mayArchive);
    setShare(0);
    const outcome = await runAll(commands, { onProgress: (tried) => setShare(tried / commands.length) });
    setShare(undefined);
    const back = { undo: () => void undo(outcome.undo) };
    if (outcome.done > 0) void showToast(t("macros.imported", { count, n: number(count) }), outcome.undo.length > 0 ? back : {});
    const [first] = outcome.refused;
    if (first) setFailed({ title: t("macros.import_failed"), words: t(REFUSED[first.reason]) });
    else onClose();
  };
  const isGrouped = mayShare && planned.fresh.some(({ from }: { from: Readable }) => from.was === "group");
  return (
    <FormDialog
      title={t("macros.import")}
      size="wide"
      onClose={() => isBusy || onClose()}
      doLabel={t("macros.import_do", { count, n: number(count) })}
      isReady={count > 0 && !isBusy}
      onDo={() => void add()}
    >
      <p className="p-soft">{t("macros.import_words")}</p>
      <div className="p-row">
        <FileTrigger allowsMultiple acceptedFileTypes={[".json", "application/json"]} onSelect={(files) => void take([...(files ?? [])])}>
          <Button icon="upload" isDisabled={isBusy}>
            {t(read ? "macros.import_other" : "macros.import_choose")}
          </Button>
        </FileTrigger>
      </div>
      {failed && <ErrorNotice title={failed.title}>{failed.words}</ErrorNotice>}
      {read && <ImportFound planned={planned} unusable={read.unusable} />}
      {isGrouped && <ForWhom label={t("macros.import_for")} draft={group} isShared={false} who={who} onChange={setGroup} />}
      {planned.changed.length > 0 && (
        <Checkbox
          label={t("macros.import_change", { count: planned.changed.length, n: number(planned.changed.length) })}
          isSelected={isChanging}
          onChange={setChanging}
          isDisabled={isBusy}
        />
      )}
      {isBusy && <Progress label={t("macros.importing")} value={share} />}
    </FormDialog>
  );
}
