/** Writing a macro: its reply beside how it will read, and what it does. */
import { useRef, useState } from "react";
import { Form } from "react-aria-components/Form";
import { isOwnMacro, type MacroDraft, macroIdOf } from "../../domain/macros/macro";
import { languageOptions } from "../knowledge/languages";
import { VariablesHelp } from "../knowledge/variables-help";
import { useAct } from "../panel/use-act";
import { useDesk } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { ErrorNotice } from "../ui/error-notice";
import { IconButton } from "../ui/icon-button";
import { insertAtCaret } from "../ui/insert-at-caret";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { ActionsForm } from "./actions-form";
import { ForWhom } from "./for-whom";
import { MacroPreview } from "./macro-preview";
import { problemOf, problemWords, Unknown } from "./template-notes";
import { useKept } from "./use-kept";

interface MacroEditorProps {
  /** Absent for a new macro. */
  macroId?: string;
  saved: MacroDraft;
  /** Saved, or left. */
  onDone: () => void;
}

/** What is wrong with a draft, by field. */
function problems({ name, text, actions }: MacroDraft): { name?: string; text?: string } {
  const unread = problemOf(text);
  const wrong = unread ? problemWords(unread) : text.trim() || actions.length > 0 ? undefined : t("macros.need_something");
  return { ...(name.trim() ? {} : { name: t("macros.need_name") }), ...(wrong && { text: wrong }) };
}

/** The form. Nothing typed is lost by leaving it. */
export function MacroEditor({ macroId, saved, onDone }: MacroEditorProps) {
  const act = useAct();
  const { who } = useDesk();
  const { draft, isDirty, wasRestored, change, forget } = useKept(macroId, saved);
  const [view, setView] = useState<"write" | "preview">("write");
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const wrong = tried ? problems(draft) : {};

  const save = async () => {
    setTried(true);
    const found = problems(draft);
    if (found.text) setView("write");
    if (Object.keys(found).length > 0 || draft.actions.some((action) => "tag" in action && !action.tag.trim())) return;
    // Whose it is stands in its id: one that is shared now, and was its agent's alone, is another.
    const stays = macroId !== undefined && isOwnMacro(macroId) === (draft.visibility === "personal");
    const done = stays
      ? await act({ type: "macro.edit", macroId, macro: draft }, t("macros.saved"))
      : await act(
          { type: "macro.create", macroId: macroIdOf(crypto.randomUUID(), draft.visibility), macro: draft },
          t(macroId ? "macros.saved" : "macros.created"),
        );
    if (!done) return;
    if (macroId && !stays) await act({ type: "macro.archive", macroId });
    forget();
    onDone();
  };
  const insert = (variable: string) => insertAtCaret(area.current, draft.text, variable, (text) => change({ text }));
  const leave = () => (isDirty ? setLeaving(true) : onDone());
  return (
    <div className="p-body">
      <header className="p-editor-head">
        <IconButton icon="back" label={t("macros.back")} onPress={leave} />
        <h1 className="p-body-title">{t(macroId ? "macros.edit_title" : "macros.new")}</h1>
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
          label={t("macros.field_name")}
          description={t("macros.name_words")}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={200}
          autoFocus
          isRequired
          isInvalid={wrong.name !== undefined}
          errorMessage={wrong.name}
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
              ref={area}
              label={t("macros.field_text")}
              description={t("macros.text_words")}
              value={draft.text}
              onChange={(text) => change({ text })}
              rows={6}
              maxRows={20}
              maxLength={25_000}
              isInvalid={wrong.text !== undefined}
              errorMessage={wrong.text}
            />
          ) : (
            <MacroPreview text={draft.text} />
          )}
          <Unknown text={draft.text} />
        </div>
        <ActionsForm actions={draft.actions} who={who} isTried={tried} onChange={(actions) => change({ actions })} />
        {draft.kept && (
          <ErrorNotice tone="info" title={t("macros.kept")}>
            <p>{draft.kept.map(({ field }) => field).join(", ")}</p>
            <p>{t("macros.kept_words")}</p>
          </ErrorNotice>
        )}
        <div className="p-editor-two">
          <ForWhom draft={draft} isShared={macroId !== undefined && !isOwnMacro(macroId)} who={who} onChange={change} />
          <Select
            label={t("macros.field_lang")}
            options={[{ id: "", label: t("macros.any_language") }, ...languageOptions(draft.lang ? [draft.lang] : [])]}
            value={draft.lang}
            onChange={(lang) => change({ lang })}
          />
        </div>
        <div className="p-editor-foot">
          <Button onPress={leave}>{t("ui.cancel")}</Button>
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
