/** Bringing articles in from files: choose, see what will be added and what could not be read, then add. */
import { useState } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { Article } from "../../domain/rows";
import { currentLanguage, t } from "../text";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog } from "../ui/dialog";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { Progress } from "../ui/progress";
import { Select } from "../ui/select";
import { showToast } from "../ui/toast";
import { addArticles, archiveAll } from "./add-articles";
import { ImportPreview } from "./import-preview";
import { languageOptions } from "./languages";
import { type ReadFile, readFile, split } from "./read-files";

export interface ImportArticlesProps {
  isOpen: boolean;
  onClose: () => void;
  existing: readonly Article[];
}

const TYPES = [".csv", ".tsv", ".md", ".markdown", ".txt", "text/csv", "text/markdown", "text/plain"];

/** The dialog. Files are read in this browser and go nowhere. */
export function ImportArticles({ isOpen, onClose, existing }: ImportArticlesProps) {
  const [read, setRead] = useState<ReadFile[]>();
  const [withKnown, setWithKnown] = useState(false);
  const [lang, setLang] = useState<string>(currentLanguage);
  const [share, setShare] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const { fresh, known, unnamed } = split(read ?? [], existing, lang);
  const chosen = withKnown ? [...fresh, ...known] : fresh;
  const busy = share !== undefined;

  const close = () => {
    if (busy) return;
    setRead(undefined);
    setWithKnown(false);
    setFailed(undefined);
    onClose();
  };
  const take = async (files: readonly File[]) => {
    if (files.length > 0) setRead(await Promise.all(files.map(readFile)));
  };
  const add = async () => {
    setShare(0);
    setFailed(undefined);
    try {
      const { ids, refused } = await addArticles(chosen, setShare);
      const undo = () => void archiveAll(ids);
      if (ids.length > 0) void showToast(t("knowledge.imported", { count: ids.length, n: number(ids.length) }), { undo });
      if (refused.length > 0) {
        setFailed(refused.map(({ article }) => article.title).join(", "));
        setRead([]);
      } else {
        setRead(undefined);
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
            <Button variant="primary" isDisabled={busy || chosen.length === 0} onPress={() => void add()}>
              {t("knowledge.import_add", { count: chosen.length, n: number(chosen.length) })}
            </Button>
          )}
        </>
      }
    >
      <div className="p-stack">
        <p className="p-soft">{t("knowledge.import_words")}</p>
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
          <span className="p-soft">{t("knowledge.import_drop")}</span>
        </DropZone>
        {failed && <ErrorNotice title={t("knowledge.import_failed")}>{failed}</ErrorNotice>}
        {read && <ImportPreview read={read} fresh={fresh} />}
        {unnamed > 0 && (
          <Select
            label={t("knowledge.import_lang", { count: unnamed, n: number(unnamed) })}
            options={languageOptions([lang])}
            value={lang}
            onChange={setLang}
            isDisabled={busy}
          />
        )}
        {known.length > 0 && (
          <Checkbox
            label={t("knowledge.import_known", { count: known.length, n: number(known.length) })}
            isSelected={withKnown}
            onChange={setWithKnown}
            isDisabled={busy}
          />
        )}
        {busy && <Progress label={t("knowledge.importing")} value={share} />}
      </div>
    </Dialog>
  );
}
