/** What else there is to say of an article: the short form, who looks after it and until when, its other languages, its links. */
import { useEffect, useState } from "react";
import type { ArticleDraft, Attachment } from "../../domain/articles/row";
import { SNIPPET_WEIGHS } from "../../domain/articles/row";
import type { Article } from "../../domain/rows";
import { useDesk } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { IconButton } from "../ui/icon-button";
import { number } from "../ui/number";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { ArticleCombo } from "./article-combo";
import { safeUrl } from "./markdown";

export interface ArticleMoreProps {
  draft: ArticleDraft;
  change(part: Partial<ArticleDraft>): void;
  /** What it may be a translation of. */
  others: readonly Article[];
  /** Something here keeps it from being saved. */
  isWrong: boolean;
}

/** Whether a snippet fits, by X's own rules. */
export async function snippetFits(snippet: string | undefined): Promise<boolean> {
  return !snippet?.trim() || (await import("../../x/text")).weigh(snippet.trim()).length <= SNIPPET_WEIGHS;
}

/** Whether a link is whole; an empty one is left out when it is saved. */
export const isWhole = ({ url }: Attachment): boolean => url.trim() === "" || safeUrl(url.trim()) !== undefined;

/** The part beneath the article's words; open where something of it is said. */
export function ArticleMore({ draft, change, others, isWrong }: ArticleMoreProps) {
  const { who } = useDesk();
  const { snippet, ownerId, reviewBy, topicId, attachments } = draft;
  const said = [snippet, ownerId, reviewBy, topicId, attachments?.length].some(Boolean);
  const owners = [...new Set([who.me, ...who.others.map(({ id }) => id), ownerId])].flatMap((id) => id || []);
  return (
    <Disclosure title={t("knowledge.more_fields")} isOpenAtFirst={said || isWrong}>
      <div className="p-stack">
        <Snippet value={snippet ?? ""} onChange={(text) => change({ snippet: text })} />
        <div className="p-editor-two">
          <Select
            label={t("knowledge.field_owner")}
            options={[
              { id: "", label: t("knowledge.no_owner") },
              ...owners.map((id) => ({ id, label: who.names.get(id) || t(id === who.me ? "knowledge.owner_me" : "knowledge.owner_gone") })),
            ]}
            value={ownerId ?? ""}
            onChange={(id) => change({ ownerId: id || undefined })}
          />
          <TextField
            label={t("knowledge.field_review")}
            type="date"
            dir="ltr"
            value={reviewBy ?? ""}
            onChange={(day) => change({ reviewBy: day })}
          />
        </div>
        <ArticleCombo
          label={t("knowledge.field_topic")}
          description={t("knowledge.topic_words")}
          articles={others}
          value={topicId}
          onChange={(id) => change({ topicId: id })}
        />
        <Links links={attachments ?? []} onChange={(links) => change({ attachments: links })} />
      </div>
    </Disclosure>
  );
}

function Snippet({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [weight, setWeight] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void import("../../x/text").then(({ weigh }) => isCurrent && setWeight(value.trim() ? weigh(value.trim()).length : 0));
    return () => {
      isCurrent = false;
    };
  }, [value]);
  return (
    <TextArea
      label={t("knowledge.field_snippet")}
      description={t("knowledge.snippet_words", { n: number(weight), most: number(SNIPPET_WEIGHS) })}
      value={value}
      onChange={onChange}
      rows={2}
      maxRows={6}
      maxLength={2_000}
      isInvalid={weight > SNIPPET_WEIGHS}
      errorMessage={t("knowledge.snippet_long", { n: number(weight - SNIPPET_WEIGHS), count: weight - SNIPPET_WEIGHS })}
    />
  );
}

function Links({ links, onChange }: { links: readonly Attachment[]; onChange: (links: Attachment[]) => void }) {
  const set = (at: number, part: Partial<Attachment>) => onChange(links.map((link, i) => (i === at ? { ...link, ...part } : link)));
  return (
    <fieldset className="p-links">
      <legend className="p-label">{t("knowledge.links")}</legend>
      {links.map((link, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link has no name but its place
        <div className="p-link" key={i}>
          <TextField label={t("knowledge.link_name")} value={link.name} onChange={(name) => set(i, { name })} maxLength={300} />
          <TextField
            label={t("knowledge.link_url")}
            type="url"
            dir="ltr"
            value={link.url}
            onChange={(url) => set(i, { url })}
            maxLength={2_000}
            isInvalid={!isWhole(link)}
            errorMessage={t("knowledge.bad_url")}
          />
          <IconButton
            icon="trash"
            size="s"
            label={t("knowledge.link_remove", { name: link.name || link.url || number(i + 1) })}
            onPress={() => onChange(links.filter((_, at) => at !== i))}
          />
        </div>
      ))}
      <Button size="s" icon="plus" isDisabled={links.length >= 50} onPress={() => onChange([...links, { name: "", url: "" }])}>
        {t("knowledge.link_add")}
      </Button>
    </fieldset>
  );
}
