/** One voice, as a manager writes it. */
import { useState } from "react";
import type { Account } from "../../domain/rows";
import type { Voice } from "../../domain/tone/voice";
import { t } from "../text";
import { FormDialog } from "../ui/form-dialog";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { languageName } from "../ui/time";
import { wholeOf } from "./figure-field";
import { readPairs, writePairs } from "./pairs";

interface VoiceFormProps {
  voice: Voice;
  brands: readonly Account[];
  onSave: (voice: Voice) => void;
  onClose: () => void;
}

const ANY = "any";
/** Those a voice is most often of; the checks know the words of the first two. */
const LANGUAGES = ["en", "es", "ar", "de", "fr", "it", "pt", "ja"];
const LISTS = ["words", "jargon", "promises"] as const;

/** A dialog; what is left as it is asks for nothing. */
export function VoiceForm({ voice, brands, onSave, onClose }: VoiceFormProps) {
  const [draft, setDraft] = useState(voice);
  const [accountId, setAccount] = useState(voice.accountId ?? ANY);
  const [lang, setLang] = useState(voice.lang ?? ANY);
  const [lists, setLists] = useState({
    words: writePairs(voice.words),
    jargon: writePairs(voice.jargon),
    promises: writePairs(voice.promises),
  });
  const [limits, setLimits] = useState({
    maxCharacters: String(voice.maxCharacters || ""),
    maxSentences: String(voice.maxSentences || ""),
  });
  const [wasTried, setTried] = useState(false);
  const set = (change: Partial<Voice>) => setDraft({ ...draft, ...change });
  const limitOf = (text: string) => (text.trim() === "" ? 0 : wholeOf(text));
  const [maxCharacters, maxSentences] = [limitOf(limits.maxCharacters), limitOf(limits.maxSentences)];
  const isNameless = draft.name.trim() === "";
  const save = () => {
    setTried(true);
    if (isNameless || maxCharacters === undefined || maxSentences === undefined) return;
    const { accountId: _, lang: __, ...rest } = draft;
    onSave({
      ...rest,
      name: draft.name.trim(),
      ...(accountId !== ANY && { accountId }),
      ...(lang !== ANY && { lang }),
      words: readPairs(lists.words),
      jargon: readPairs(lists.jargon),
      promises: readPairs(lists.promises),
      maxCharacters: Math.min(maxCharacters, 25_000),
      maxSentences: Math.min(maxSentences, 1_000),
    });
  };
  const choice = <Field extends "formality" | "firstName" | "emoji">(field: Field, ways: readonly Voice[Field][]) => (
    <div>
      <p className="p-label">{t(`checks.voice.${field}`)}</p>
      <Segmented
        label={t(`checks.voice.${field}`)}
        options={ways.map((way) => ({ id: way, label: t(`checks.voice.way.${way}`) }))}
        value={draft[field] as Voice[Field]}
        onChange={(way) => set({ [field]: way })}
      />
    </div>
  );
  return (
    <FormDialog
      onClose={onClose}
      title={voice.name ? t("checks.voice.edit", { name: voice.name }) : t("checks.voice.add")}
      size="wide"
      onDo={save}
    >
      <TextField
        label={t("checks.voice.name")}
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={200}
        autoFocus
        isInvalid={wasTried && isNameless}
        errorMessage={t("checks.voice.no_name")}
      />
      {brands.length > 1 && (
        <Select
          label={t("checks.voice.account")}
          options={[{ id: ANY, label: t("checks.voice.all_accounts") }, ...brands.map(({ id, handle }) => ({ id, label: `@${handle}` }))]}
          value={accountId}
          onChange={setAccount}
        />
      )}
      <Select
        label={t("checks.voice.lang")}
        options={[{ id: ANY, label: t("checks.voice.all_languages") }, ...LANGUAGES.map((id) => ({ id, label: languageName(id) }))]}
        value={lang}
        onChange={setLang}
      />
      {choice("formality", ["any", "formal", "informal"])}
      {choice("firstName", ["any", "use", "avoid"])}
      {choice("emoji", ["any", "few", "none"])}
      <TextField
        label={t("checks.voice.greeting")}
        description={t("checks.voice.template_words")}
        placeholder={t("checks.voice.greeting_like")}
        value={draft.greeting}
        onChange={(greeting) => set({ greeting })}
        maxLength={500}
      />
      <TextField
        label={t("checks.voice.sign_off")}
        placeholder={t("checks.voice.sign_off_like")}
        value={draft.signOff}
        onChange={(signOff) => set({ signOff })}
        maxLength={500}
      />
      {LISTS.map((list) => (
        <TextArea
          key={list}
          label={t(`checks.voice.${list}`)}
          description={t(`checks.voice.${list}_words`)}
          rows={2}
          maxRows={8}
          value={lists[list]}
          onChange={(text) => setLists({ ...lists, [list]: text })}
        />
      ))}
      {(["maxCharacters", "maxSentences"] as const).map((limit) => (
        <TextField
          key={limit}
          label={t(`checks.voice.${limit}`)}
          inputMode="numeric"
          dir="ltr"
          value={limits[limit]}
          onChange={(text) => setLimits({ ...limits, [limit]: text })}
          isInvalid={limitOf(limits[limit]) === undefined}
          errorMessage={t("checks.voice.no_number")}
        />
      ))}
    </FormDialog>
  );
}
