/** The knowledge base as files for elsewhere. */
import { useState } from "react";
import { ARTICLE_COLUMNS } from "../../contracts/csv";
import type { OutFile } from "../../domain/knowledge/export-articles";
import type { Article } from "../../domain/rows";
import { writeCsv } from "../stats/write-csv";
import { t } from "../text";
import { ErrorNotice } from "../ui/error-notice";
import { FormDialog } from "../ui/form-dialog";
import { number } from "../ui/number";
import { RadioGroup } from "../ui/radio-group";
import { fileName, saveFile } from "../ui/save-file";

interface ExportArticlesProps {
  /** Those that are exported. */
  articles: readonly Article[];
  onClose: () => void;
}

const FORMATS = ["markdown", "csv", "zendesk", "intercom", "rss", "atom", "pages"] as const;
type Format = (typeof FORMATS)[number];

/** Whose articles a feed's are, where none has an address. */
const NOWHERE = "https://x.com/";

async function zipped(files: readonly OutFile[]): Promise<BlobPart[]> {
  const { strToU8, zipSync } = await import("fflate");
  return [zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)]))) as Uint8Array<ArrayBuffer>];
}

/** The file of a format: its ending, its type and what it holds. */
async function made(format: Format, articles: readonly Article[]): Promise<[ending: string, type: string, parts: BlobPart[]]> {
  const write = await import("../../domain/knowledge/export-articles");
  const address = articles.find(({ url }) => url)?.url;
  const link = address ? new URL(address).origin : NOWHERE;
  const title = t("knowledge.title");
  switch (format) {
    case "markdown":
      return ["zip", "application/zip", await zipped(write.markdownFiles(articles))];
    case "pages":
      return ["zip", "application/zip", await zipped(write.htmlFiles(articles))];
    case "csv":
      return ["csv", "text/csv;charset=utf-8", await writeCsv(ARTICLE_COLUMNS, articles, { byteOrderMark: true })];
    case "zendesk":
      return ["json", "application/json", [write.zendeskJson(articles)]];
    case "intercom":
      return ["json", "application/json", [write.intercomJson(articles)]];
    case "rss":
      return ["rss", "application/rss+xml", [write.rss(articles, title, link)]];
    case "atom":
      return ["atom", "application/atom+xml", [write.atom(articles, title, link)]];
  }
}

/** A dialog that asks for the form. */
export function ExportArticles({ articles, onClose }: ExportArticlesProps) {
  const [format, setFormat] = useState<Format>("markdown");
  const [failed, setFailed] = useState<string>();
  const save = async () => {
    try {
      const [ending, type, parts] = await made(format, articles);
      saveFile(fileName(`articles-${format}`, ending), parts, type);
      onClose();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <FormDialog
      title={t("knowledge.export")}
      doLabel={t("knowledge.export_do", { count: articles.length, n: number(articles.length) })}
      isReady={articles.length > 0}
      onDo={() => void save()}
      onClose={onClose}
    >
      <RadioGroup
        label={t("knowledge.export_format")}
        options={FORMATS.map((id) => ({ id, label: t(`knowledge.format.${id}`) }))}
        value={format}
        onChange={setFormat}
      />
      <p className="p-soft">{t(format === "markdown" || format === "csv" ? "knowledge.export_whole" : "knowledge.export_part")}</p>
      {failed && <ErrorNotice title={t("knowledge.export_failed")}>{failed}</ErrorNotice>}
    </FormDialog>
  );
}
