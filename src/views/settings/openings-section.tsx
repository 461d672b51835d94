/** With which words a conversation moves from the public into private, language by language. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import type { Opening } from "../../domain/rows";
import { setting } from "../../store/queries/settings";
import { useAct } from "../panel/use-act";
import { currentLanguage, t } from "../text";
import { Button } from "../ui/button";
import { Section } from "../ui/page-body";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { languageName } from "../ui/time";
import { OfManagers } from "./of-managers";

/** Languages to choose from; others that have words already are offered too. */
const LANGUAGES = [
  "en",
  "es",
  "ar",
  "bn",
  "da",
  "de",
  "fi",
  "fr",
  "hi",
  "id",
  "it",
  "ja",
  "ko",
  "nl",
  "no",
  "pl",
  "pt",
  "ru",
  "sv",
  "th",
  "tr",
  "uk",
  "vi",
  "zh",
];

/** The section. */
export default function OpeningsSection() {
  const openings = useLiveQuery(() => setting("openings"));
  const [lang, setLang] = useState<string>(currentLanguage());
  if (!openings) return null;
  const { texts } = openings;
  const all = [...new Set([...texts.map((one) => one.lang), ...LANGUAGES])];
  const options = all.map((id) => ({ id, label: languageName(id) })).sort((a, b) => a.label.localeCompare(b.label));
  const now = texts.find((one) => one.lang === lang) ?? { lang, text: "", invite: "" };
  return (
    <Section title={t("openings.title")} description={t("openings.words", { count: texts.length, n: String(texts.length) })}>
      <OfManagers>
        <div className="p-stack">
          <Select label={t("openings.language")} options={options} value={lang} onChange={setLang} />
          <OpeningForm key={JSON.stringify(now)} now={now} others={texts.filter((one) => one !== now)} />
        </div>
      </OfManagers>
    </Section>
  );
}

/** One language's words; without any, it has none of its own. */
function OpeningForm({ now, others }: { now: Opening; others: readonly Opening[] }) {
  const act = useAct();
  const [text, setText] = useState(now.text);
  const [invite, setInvite] = useState(now.invite);
  const next: Opening = { lang: now.lang, text: text.trim(), invite: invite.trim() };
  const isDirty = next.text !== now.text || next.invite !== now.invite;
  const texts = next.text === "" && next.invite === "" ? [...others] : [...others, next];
  return (
    <Form
      className="p-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act({ type: "settings.set", setting: { id: "openings", texts } }, t("settings.saved"));
      }}
    >
      <TextArea
        label={t("openings.text")}
        description={t("openings.text_words", { variable: "{{customer.first_name}}" })}
        lang={now.lang}
        value={text}
        onChange={setText}
        rows={2}
        maxLength={5_000}
      />
      <TextField
        label={t("openings.invite")}
        description={t("openings.invite_words")}
        lang={now.lang}
        value={invite}
        onChange={setInvite}
        maxLength={500}
      />
      <div>
        <Button type="submit" isDisabled={!isDirty}>
          {t("ui.save")}
        </Button>
      </div>
    </Form>
  );
}
