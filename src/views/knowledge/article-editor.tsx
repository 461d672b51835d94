/** Writing an article: its words beside how they will read. */
import { useLiveQuery } from "dexie-react-hooks";
import { useRef, useState } from "react";
import { Form } from "react-aria-components/Form";
import type { ArticleDraft } from "../../domain/commands";
import { unitedTags } from "../../domain/tags/rules";
import { tags as knownTags } from "../../store/queries";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { EmptyState } from "../ui/empty-state";
import { ErrorNotice } from "../ui/error-notice";
import { IconButton } from "../ui/icon-button";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { TagInput } from "../ui/tag-input";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { languageOptions } from "./languages";
import { Markdown, safeUrl } from "./markdown";
import { useDraft } from "./use-draft";
import { VariablesHelp } from "./variables-help";

export interface ArticleEditorProps {
  /** Absent for a new article. */
  articleId?: string;
  saved: ArticleDraft;
  /** Saved, or left. */
  onDone: () => void;
}

const ADDRESS_START = "https://";

/** What is wrong with a draft, by field. */
function problems(draft: ArticleDraft): { title?: string; body?: string; url?: string } {
  return {
    ...(draft.title.trim() ? {} : { title: t("knowledge.need_title") }),
    ...(draft.body.trim() ? {} : { body: t("knowledge.need_body") }),
    ...(!draft.url?.trim() || safeUrl(draft.url.trim()) ? {} : { url: t("knowledge.bad_url") }),
  };
}

/** The form. Nothing typed is lost by leaving it: the draft is kept until it is saved or thrown away. */
export function ArticleEditor({ articleId, saved, onDone }: ArticleEditorProps) {
  const act = useAct();
  const { draft, isDirty, wasRestored, change, forget } = useDraft(articleId, saved);
  const [view, setView] = useState<"write" | "preview">("write");
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const body = useRef<HTMLTextAreaElement>(null);
  const known = useLiveQuery(() => knownTags()) ?? [];
  const wrong = tried ? problems(draft) : {};

  const save = async () => {
    setTried(true);
    const found = problems(draft);
    if (found.body) setView("write");
    if (Object.keys(found).length > 0) return;
    const url = draft.url?.trim();
    const article: ArticleDraft = { title: draft.title, body: draft.body, tags: draft.tags, lang: draft.lang, ...(url ? { url } : {}) };
    const done = articleId
      ? await act({ type: "article.edit", articleId, article }, t("knowledge.saved"))
      : await act({ type: "article.create", articleId: `article:${crypto.randomUUID()}`, article }, t("knowledge.created"));
    if (!done) return;
    forget();
    onDone();
  };
  const insert = (variable: string) => {
    const area = body.current;
    const [from, to] = area ? [area.selectionStart, area.selectionEnd] : [draft.body.length, draft.body.length];
    change({ body: `${draft.body.slice(0, from)}${variable}${draft.body.slice(to)}` });
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + variable.length, from + variable.length);
    });
  };

  return (
    <div className="p-body">
      <header className="p-editor-head">
        <IconButton icon="back" label={t("knowledge.back")} onPress={() => (isDirty ? setLeaving(true) : onDone())} />
        <h1 className="p-body-title">{t(articleId ? "knowledge.edit_title" : "knowledge.new_title")}</h1>
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
        <div className="p-editor-foot">
          <Button onPress={() => (isDirty ? setLeaving(true) : onDone())}>{t("ui.cancel")}</Button>
          <Button variant="primary" type="submit">
            {t("ui.save")}
          </Button>
        </div>
      </Form>
      <ConfirmDialog
        isOpen={leaving}
        onClose={() => setLeaving(false)}
        onConfirm={() => {
          forget();
          onDone();
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
