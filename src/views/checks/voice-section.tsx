/** Settings: the brand's voices, one for each account and language that has its own. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import type { Voice } from "../../domain/tone/voice";
import { accounts, setting } from "../../store/queries/settings";
import { useAct } from "../panel/use-act";
import { OfManagers, useMayRun } from "../settings/of-managers";
import { t } from "../text";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Section } from "../ui/page-body";
import { languageName } from "../ui/time";
import "./checks.css";
import { RewriteSetting } from "./rewrite-setting";
import { VoiceForm } from "./voice-form";

const newVoice = (): Voice => ({
  id: `voice:${crypto.randomUUID()}`,
  name: "",
  formality: "any",
  firstName: "any",
  emoji: "any",
  words: [],
  jargon: [],
  promises: [],
  greeting: "",
  signOff: "",
  maxCharacters: 0,
  maxSentences: 0,
});

/** For managers; everybody of the team reads it. */
export default function VoiceSection() {
  const act = useAct();
  const mayRun = useMayRun();
  const [edited, setEdited] = useState<Voice>();
  const read = useLiveQuery(async () => {
    const [{ voices, rewrite }, brands] = await Promise.all([setting("voice"), accounts()]);
    return { voices, rewrite, brands };
  });
  if (!read) return null;
  const { voices, rewrite, brands } = read;
  const set = (all: Voice[], done: string) => act({ type: "settings.set", setting: { id: "voice", voices: all } }, done);
  const save = async (voice: Voice) => {
    const isKnown = voices.some(({ id }) => id === voice.id);
    const all = isKnown ? voices.map((one) => (one.id === voice.id ? voice : one)) : [...voices, voice];
    if (await set(all, t("checks.voice.saved", { name: voice.name }))) setEdited(undefined);
  };
  const whereOf = ({ accountId, lang }: Voice) =>
    [
      accountId === undefined ? t("checks.voice.all_accounts") : `@${accountId}`,
      lang === undefined ? t("checks.voice.all_languages") : languageName(lang),
    ].join(" · ");
  return (
    <Section
      title={t("checks.voice.title")}
      description={t("checks.voice.description")}
      actions={
        mayRun && (
          <Button size="s" icon="plus" onPress={() => setEdited(newVoice())}>
            {t("checks.voice.add")}
          </Button>
        )
      }
    >
      <OfManagers>
        {voices.length === 0 && <p className="p-soft">{t("checks.voice.none")}</p>}
        <ul className="p-plain-list p-stack" aria-label={t("checks.voice.title")}>
          {voices.map((voice) => (
            <li key={voice.id} className="p-voice">
              <span className="p-voice-words">
                <strong dir="auto">{voice.name}</strong>
                <span className="p-soft">{whereOf(voice)}</span>
              </span>
              <IconButton icon="edit" label={t("checks.voice.edit", { name: voice.name })} onPress={() => setEdited(voice)} />
              <IconButton
                icon="trash"
                label={t("checks.voice.remove", { name: voice.name })}
                onPress={() =>
                  void set(
                    voices.filter(({ id }) => id !== voice.id),
                    t("checks.voice.removed", { name: voice.name }),
                  )
                }
              />
            </li>
          ))}
        </ul>
        <RewriteSetting value={rewrite} />
      </OfManagers>
      {edited && <VoiceForm voice={edited} brands={brands} onSave={(voice) => void save(voice)} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}
