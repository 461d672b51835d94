/** Writing an article: its words beside how they will read. */
import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useRef, useState } from "react";
import { Form } from "react-aria-components/Form";
import { cleanArticle } from "../../domain/articles/clean";
import type { ArticleDraft } from "../../domain/commands";
import type { Article } from "../../domain/rows";
import { unitedTags } from "../../domain/tags/rules";
import { tags as knownTags } from "../../store/queries";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { EmptyState } from "../ui/empty-state";
import { ErrorNotice } from "../ui/error-notice";
import { IconButton } from "../ui/icon-button";
import { insertAtCaret } from "../ui/insert-at-caret";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { TagInput } from "../ui/tag-input";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { ArticleLanguages } from "./article-languages";
import { ArticleMore, isWhole as isWholeLink, snippetFits } from "./article-more";
import { languageOptions } from "./languages";
import { Markdown, safeUrl } from "./markdown";
import { useDraft } from "./use-draft";
import { VariablesHelp } from "./variables-help";

export interface ArticleEditorProps {
  /** Absent for a new article. */
  article?: Article;
  saved: ArticleDraft;
  /** Tells the draft of a new article from others. */
  name?: string;
  all: readonly Article[];
  /** Saved, or left. */
  onDone: () => void;
  onOpen: (article: Article) => void;
  onTranslate: (article: Article) => void;
  onHistory: (article: Article) => void;
}

const ADDRESS_START = "https://";
/** Beginnings of articles are kept apart by what they translate. */
const nameOfNew = ({ topicId, lang }: ArticleDraft) => (topicId ? `new ${topicId} ${lang}` : "new");

interface Problems {
  title?: string;
  body?: string;
  url?: string;
  /** Something beneath the words. */
  more?: string;
}

/** What is wrong with a draft, by field. */
async function problems(draft: ArticleDraft): Promise<Problems> {
  const isWhole = (draft.attachments ?? []).every(isWholeLink) && (await snippetFits(draft.snippet));
  return {
    ...(isWhole ? {} : { more: t("knowledge.bad_more") }),
    ...(draft.title.trim() ? {} : { title: t("knowledge.need_title") }),
    ...(draft.body.trim() ? {} : { body: t("knowledge.need_body") }),
    ...(!draft.url?.trim() || safeUrl(draft.url.trim()) ? {} : { url: t("knowledge.bad_url") }),
  };
}

/** The form. Nothing typed is lost by leaving it: the draft is kept until it is saved or thrown away. */
export function ArticleEditor({ article: stands, saved, name, all, onDone, onOpen, onTranslate, onHistory }: ArticleEditorProps) {
  const act = useAct();
  const articleId = stands?.id;
  const { draft, isDirty, wasRestored, change, forget } = useDraft(articleId ?? name ?? nameOfNew(saved), saved);
  const [view, setView] = useState<"write" | "preview">("write");
  const [wrong, setWrong] = useState<Problems>({});
  const [leaving, setLeaving] = useState<() => void>();
  const body = useRef<HTMLTextAreaElement>(null);
  const known = useLiveQuery(() => knownTags()) ?? [];
  const leave = (then: () => void) => (isDirty ? setLeaving(() => then) : then());

  const save = async () => {
    const found = await problems(draft);
    setWrong(found);
    if (found.body) setView("write");
    if (Object.keys(found).length > 0) return;
    const article = cleanArticle(draft);
    const done = articleId
      ? await act({ type: "article.edit", articleId, article }, t("knowledge.saved"))
      : await act({ type: "article.create", articleId: `article:${crypto.randomUUID()}`, article }, t("knowledge.created"));
    if (!done) return;
    forget();
    onDone();
  };
  const others = useMemo(() => all.filter(({ id }) => id !== articleId), [all, articleId]);
  const insert = (variable: string) => insertAtCaret(body.current, draft.body, variable, (text) => change({ body: text }));

  return (
    <div className="p-body">
      <header className="p-editor-head">
        <IconButton icon="back" label={t("knowledge.back")} onPress={() => leave(onDone)} />
        <h1 className="p-body-title">{t(articleId ? "knowledge.edit_title" : "knowledge.new_title")}</h1>
        {stands && (
          <Button size="s" variant="quiet" icon="clock" onPress={() => leave(() => onHistory(stands))}>
            {t("knowledge.history")}
          </Button>
        )}
      </header>
      <Form
        className="p-stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {wasRestored && (
          <ErrorNotice
            tone="info"
            title={t("knowledge.restored")}
            actions={
              <Button size="s" onPress={() => forget(true)}>
                {t("knowledge.discard")}
              </Button>
            }
          />
        )}
        <TextField
          label={t("knowledge.field_title")}
          value={draft.title}
          onChange={(title) => change({ title })}
          maxLength={300}
          autoFocus
          isRequired
          isInvalid={wrong.title !== undefined}
          errorMessage={wrong.title}
        />
        <div className="p-stack p-editor-body">
          <div className="p-row p-editor-bar">
            <Segmented
              label={t("knowledge.view")}
              options={[
                { id: "write", label: t("knowledge.write") },
                { id: "preview", label: t("knowledge.preview") },
              ]}
              value={view}
              onChange={setView}
            />
            <VariablesHelp onInsert={view === "write" ? insert : undefined} />
          </div>
          {view === "write" ? (
            <TextArea
              ref={body}
              label={t("knowledge.field_body")}
              description={t("knowledge.body_words")}
              value={draft.body}
              onChange={(text) => change({ body: text })}
              rows={8}
              maxRows={24}
              maxLength={100_000}
              isRequired
              isInvalid={wrong.body !== undefined}
              errorMessage={wrong.body}
            />
          ) : (
            <section className="p-preview" aria-label={t("knowledge.preview")}>
              {draft.body.trim() ? <Markdown text={draft.body} /> : <EmptyState title={t("knowledge.preview_empty")} />}
            </section>
          )}
        </div>
        <div className="p-field">
          <span className="p-label">{t("knowledge.field_tags")}</span>
          <TagInput
            label={t("knowledge.field_tags")}
            tags={draft.tags}
            known={known.map((tag) => tag.name)}
            onAdd={(tag) => change({ tags: unitedTags([...draft.tags, tag]) })}
            onRemove={(tag) => change({ tags: draft.tags.filter((one) => one !== tag) })}
          />
        </div>
        <div className="p-editor-two">
          <Select
            label={t("knowledge.field_lang")}
            options={languageOptions([draft.lang])}
            value={draft.lang}
            onChange={(lang) => change({ lang })}
          />
          <TextField
            label={t("knowledge.field_url")}
            type="url"
            dir="ltr"
            placeholder={ADDRESS_START}
            value={draft.url ?? ""}
            onChange={(url) => change({ url })}
            maxLength={2_000}
            isInvalid={wrong.url !== undefined}
            errorMessage={wrong.url}
          />
        </div>
        <div className="p-editor-two">
          <Select
            label={t("knowledge.field_status")}
            options={[
              { id: "published", label: t("knowledge.status.published") },
              { id: "draft", label: t("knowledge.status.draft") },
            ]}
            value={draft.status ?? "published"}
            onChange={(status) => change({ status: status === "draft" ? status : undefined })}
          />
          <Select
            label={t("knowledge.field_audience")}
            options={[
              { id: "public", label: t("knowledge.audience.public") },
              { id: "dm", label: t("knowledge.audience.dm") },
              { id: "internal", label: t("knowledge.audience.internal") },
            ]}
            value={draft.audience ?? "public"}
            onChange={(audience) => change({ audience: audience === "public" ? undefined : audience })}
          />
        </div>
        <ArticleMore draft={draft} change={change} others={others} isWrong={wrong.more !== undefined} />
        {stands && (
          <ArticleLanguages
            article={stands}
            all={all}
            onOpen={(other) => leave(() => onOpen(other))}
            onTranslate={(from) => leave(() => onTranslate(from))}
          />
        )}
        {wrong.more && <ErrorNotice tone="warn" title={wrong.more} />}
        <div className="p-editor-foot">
          <Button onPress={() => leave(onDone)}>{t("ui.cancel")}</Button>
          <Button variant="primary" type="submit">
            {t("ui.save")}
          </Button>
        </div>
      </Form>
      <ConfirmDialog
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        onConfirm={() => {
          forget();
          leaving?.();
        }}
        title={t("knowledge.leave_title")}
        confirmLabel={t("knowledge.discard")}
        danger
      >
        <p>{t("knowledge.leave_words")}</p>
      </ConfirmDialog>
    </div>
  );
}
