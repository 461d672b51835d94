import type { Catalogue } from "../catalogue";
import type { mood as en } from "../en/mood";

/** Spanish, complete. */
export const mood: Record<keyof typeof en, Catalogue[string]> = {
  "mood.label": "Ánimo",
  "mood.because": "por {words}",
  "mood.nothing": "ninguna palabra dice otra cosa",
  "mood.said": "lo dijo un agente",
  "mood.frustration": "Frustración {frustration} de 100",
  "mood.frustration.course": "Frustración {frustration} de 100; mensaje a mensaje {each}",
  "mood.trend.worse": "va a peor",
  "mood.trend.better": "va a mejor",
  "mood.trend.steady": "sin cambios",
  "mood.correct": "Si no es así",
  "mood.say": "No: {mood}",
  "mood.corrected": "El mensaje cuenta como: {mood}",
  "mood.lang": "Idioma",
  "mood.lang.unknown": "desconocido",
  "mood.lang.corrected": "Idioma del mensaje: {lang}",
};
