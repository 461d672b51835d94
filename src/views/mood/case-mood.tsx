/** How a customer sounds in their case, whether it gets worse, and what that rests on. */
import type { Course } from "../../domain/mood/course";
import type { Reading } from "../../domain/mood/mood";
import { t } from "../text";
import { Icon } from "../ui/icon";
import { type CaseSounds, isTelling } from "./case-sounds";
import { becauseWords, courseWords } from "./mood-words";
import "./mood.css";

const trendOf = ({ trend }: Course) => (trend === undefined || trend === "steady" ? undefined : trend);
const why = ({ course, mood }: CaseSounds) =>
  [courseWords(course), mood.mood !== "calm" && becauseWords(mood, mood.because.length === 0)].filter(Boolean).join(" · ");

/** A small chip; calm and steady says nothing and shows nothing. */
export default function CaseMood({ sounds }: { sounds: CaseSounds }) {
  const { mood } = sounds.mood;
  const trend = trendOf(sounds.course);
  if (!isTelling(sounds)) return null;
  return (
    <span className={`p-mood p-mood-${mood}`} title={why(sounds)}>
      <Icon name={`mood-${mood}`} />
      {t(`customer.mood.${mood}`)}
      {trend && (
        <span className="p-mood-trend">
          <Icon name={trend === "worse" ? "trend-up" : "trend-down"} />
          {t(`mood.trend.${trend}`)}
        </span>
      )}
    </span>
  );
}

/** The same as a fact among the others of the card. */
export function CaseMoodFact({ sounds }: { sounds: CaseSounds }) {
  const { trend } = sounds.course;
  const mood: Reading = sounds.mood;
  return (
    <div>
      <dt>{t("mood.label")}</dt>
      <dd dir="auto">{[t(`customer.mood.${mood.mood}`), trend && t(`mood.trend.${trend}`), why(sounds)].filter(Boolean).join(" · ")}</dd>
    </div>
  );
}
