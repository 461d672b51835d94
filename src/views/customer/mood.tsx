/** How the customer sounds, and which of their words say so. */
import type { moodOf } from "../../domain/conversations/mood";
import { t } from "../text";
import { Icon } from "../ui/icon";

export type Mood = ReturnType<typeof moodOf>;

const quoted = (because: readonly string[]) => because.map((word) => `“${word}”`).join(", ");

/** A small chip; calm says nothing and shows nothing. */
export function MoodChip({ mood: { mood, because } }: { mood: Mood }) {
  if (mood === "calm") return null;
  return (
    <span className={`p-mood p-mood-${mood}`} title={t("customer.mood.because", { words: quoted(because) })}>
      <Icon name={`mood-${mood}`} />
      {t(`customer.mood.${mood}`)}
    </span>
  );
}

/** The mood with its reasons, as a sentence. */
export const moodWords = ({ mood, because }: Mood): string =>
  because.length === 0
    ? t(`customer.mood.${mood}`)
    : `${t(`customer.mood.${mood}`)} · ${t("customer.mood.because", { words: quoted(because) })}`;
