import type { Catalogue } from "../catalogue";

/** Words of moods and languages, in English. */
export const mood = {
  "mood.label": "Mood",
  "mood.because": "because of {words}",
  "mood.nothing": "no word of it says otherwise",
  "mood.said": "an agent said so",
  "mood.frustration": "Frustration {frustration} of 100",
  "mood.frustration.course": "Frustration {frustration} of 100; message by message {each}",
  "mood.trend.worse": "getting worse",
  "mood.trend.better": "getting better",
  "mood.trend.steady": "no change",
  "mood.correct": "If that is wrong",
  "mood.say": "No: {mood}",
  "mood.corrected": "The message counts as: {mood}",
  "mood.lang": "Language",
  "mood.lang.unknown": "not known",
  "mood.lang.corrected": "The message's language: {lang}",
} satisfies Catalogue;
