/** How a message sounds, by which words, and the other moods one press away. Hundreds are mounted while scrolling: plain elements. */
import { useId, useState } from "react";
import { MOODS, type Mood, type Reading } from "../../domain/mood/mood";
import type { Message } from "../../domain/rows";
import { languageOptions } from "../knowledge/languages";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Icon } from "../ui/icon";
import { languageName } from "../ui/time";
import "./mood.css";
import { becauseWords } from "./mood-words";

export default function MessageMood({ message, reading }: { message: Message; reading: Reading }) {
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { mood } = reading;
  const why = becauseWords(reading, message.said?.mood !== undefined);
  const say = (other: Mood) =>
    void act(
      { type: "message.correct", messageId: message.id, say: { mood: other } },
      t("mood.corrected", { mood: t(`customer.mood.${other}`) }),
    );
  return (
    <>
      <button
        type="button"
        className={`p-msg-mood p-msg-mood-${mood}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={why}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={`mood-${mood}`} />
        {t(`customer.mood.${mood}`)}
      </button>
      <fieldset className="p-msg-moods" aria-label={t("mood.correct")}>
        {MOODS.filter((other) => other !== mood).map((other) => (
          <button
            key={other}
            type="button"
            className="p-msg-mood-other"
            aria-label={t("mood.say", { mood: t(`customer.mood.${other}`) })}
            title={t("mood.say", { mood: t(`customer.mood.${other}`) })}
            onClick={() => say(other)}
          >
            <Icon name={`mood-${other}`} />
          </button>
        ))}
      </fieldset>
      {isOpen && <Why id={id} message={message} why={why} />}
    </>
  );
}

/** What it rests on; and the language, which an agent knows better too. */
function Why({ id, message, why }: { id: string; message: Message; why: string }) {
  const act = useAct();
  const { lang } = message;
  const say = (chosen: string) =>
    void act(
      { type: "message.correct", messageId: message.id, say: { lang: chosen || null } },
      t("mood.lang.corrected", { lang: chosen ? languageName(chosen) : t("mood.lang.unknown") }),
    );
  return (
    <div id={id} className="p-msg-why">
      <span dir="auto">{why}</span>
      <label>
        {t("mood.lang")}{" "}
        <select className="p-msg-lang" value={lang ?? ""} onChange={(event) => say(event.target.value)}>
          <option value="">{t("mood.lang.unknown")}</option>
          {languageOptions(lang ? [lang] : []).map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
