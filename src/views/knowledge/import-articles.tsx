/** Bringing articles in from files: choose, see what will be done and what could not be read, then do it. */
import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { planImport } from "../../domain/knowledge/plan-import";
import type { Article } from "../../domain/rows";
import { teamState } from "../../store/queries";
import { REFUSED } from "../panel/use-act";
import { currentLanguage, t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { Progress } from "../ui/progress";
import { Select } from "../ui/select";
import { showToast } from "../ui/toast";
import { type Chosen, commandsOf, doImport } from "./do-import";
import { ImportPreview } from "./import-preview";
import { languageOptions } from "./languages";
import { batchesOf, type ReadFile, readFiles } from "./read-files";

export interface ImportArticlesProps {
  isOpen: boolean;
  onClose: () => void;
  existing: readonly Article[];
}

const TYPES = [".csv", ".tsv", ".md", ".markdown", ".txt", ".json", ".xml", ".rss", ".atom", ".html", ".htm", ".zip"];
const NOTHING: Chosen = { conflicts: new Set(), gone: false };

/** The dialog. Files are read in this browser and go nowhere. */
export function ImportArticles({ isOpen, onClose, existing }: ImportArticlesProps) {
  const [read, setRead] = useState<ReadFile[]>();
  const [chosen, setChosen] = useState(NOTHING);
  const [lang, setLang] = useState<string>(currentLanguage);
  const [share, setShare] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const isPaired = useLiveQuery(async () => Boolean((await teamState()).team)) ?? false;
  const { batches, unnamed } = useMemo(() => batchesOf(read ?? [], lang), [read, lang]);
  const steps = useMemo(() => planImport(batches, existing), [batches, existing]);
  const commands = useMemo(() => commandsOf(steps, chosen), [steps, chosen]);
  const busy = share !== undefined;
  const count = steps.filter(({ kind }) => kind === "new" || kind === "changed").length + chosen.conflicts.size;

  const close = () => {
    if (busy) return;
    setRead(undefined);
    setChosen(NOTHING);
    setFailed(undefined);
    onClose();
  };
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setShare(0);
    setChosen(NOTHING);
    setFailed(undefined);
    setRead(await readFiles(files, setShare));
    setShare(undefined);
  };
  const bring = async () => {
    setShare(0);
    setFailed(undefined);
    try {
      const { done, refused, undo } = await doImport(commands, setShare);
      const takeBack = () => void doImport(undo, () => {});
      if (done > 0) void showToast(t("knowledge.imported", { count: done, n: number(done) }), { undo: takeBack });
      if (refused.length > 0) {
        setFailed([...new Set(refused.map(({ reason }) => t(REFUSED[reason])))].join(" "));
        setRead([]);
      } else {
        setRead(undefined);
        setChosen(NOTHING);
        onClose();
      }
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
    setShare(undefined);
  };

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      size="wide"
      title={t("knowledge.import")}
      actions={
        <>
          <Button onPress={close} isDisabled={busy}>
            {t("ui.cancel")}
          </Button>
          {read && (
            <Button variant="primary" isDisabled={busy || commands.length === 0} onPress={() => void bring()}>
              {t("knowledge.import_add", { count, n: number(count) })}
            </Button>
          )}
        </>
      }
    >
      <div className="p-stack">
        <p className="p-soft">
          {t("knowledge.import_words")}
          {isPaired && ` ${t("connectors.import_words")}`}
        </p>
        <DropZone
          className="p-drop"
          aria-label={t("knowledge.import_drop")}
          onDrop={async (event) => {
            const files = event.items.filter((item) => item.kind === "file");
            await take(await Promise.all(files.map((item) => item.getFile())));
          }}
        >
          <FileTrigger allowsMultiple acceptedFileTypes={TYPES} onSelect={(files) => void take([...(files ?? [])])}>
            <Button icon="upload" isDisabled={busy}>
              {t(read ? "knowledge.import_others" : "knowledge.import_choose")}
            </Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={(files) => void take([...(files ?? [])])}>
            <Button isDisabled={busy}>{t("knowledge.import_folder")}</Button>
          </FileTrigger>
          <span className="p-soft">{t("knowledge.import_drop")}</span>
        </DropZone>
        {failed && <ErrorNotice title={t("knowledge.import_failed")}>{failed}</ErrorNotice>}
        {read && <ImportPreview read={read} steps={steps} chosen={chosen} onChoose={setChosen} isDisabled={busy} />}
        {unnamed > 0 && (
          <Select
            label={t("knowledge.import_lang", { count: unnamed, n: number(unnamed) })}
            options={languageOptions([lang])}
            value={lang}
            onChange={setLang}
            isDisabled={busy}
          />
        )}
        {busy && <Progress label={t(read ? "knowledge.importing" : "knowledge.import_reading")} value={share} />}
      </div>
    </Dialog>
  );
}
