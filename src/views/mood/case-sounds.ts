/** How a customer sounds in their case. */
import { type Course, courseOf, together } from "../../domain/mood/course";
import type { Reading } from "../../domain/mood/mood";
import type { Case, Message } from "../../domain/rows";
import type { Moods } from "./use-moods";

export interface CaseSounds {
  mood: Reading;
  course: Course;
}

/** Their last messages tell; older ones say little of how they feel now. */
const TOLD_BY = 5;

const tells = (message: Message) => message.direction === "inbound" && message.deletedAt === undefined && message.text !== "";

/** By the last messages of their case, or the last of all where there is none; undefined where they said nothing. */
export function soundsOf(messages: readonly Message[], current: Case | undefined, moods: Moods): CaseSounds | undefined {
  const said = messages.filter(tells);
  const ofCase = said.filter(({ at }) => at >= (current?.openedAt ?? 0));
  const readings = (ofCase.length > 0 ? ofCase : said).slice(-TOLD_BY).map(moods);
  const course = courseOf(readings);
  return course && { mood: together(readings), course };
}

/** Calm and steady says nothing. */
export const isTelling = ({ mood, course: { trend } }: CaseSounds): boolean =>
  mood.mood !== "calm" || (trend !== undefined && trend !== "steady");
