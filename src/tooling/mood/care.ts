/**
 * Invented customers' messages that teach the mood model what general tweets don't: how people write to a brand. The patterns stand in
 * `care/*.txt`, one a line; words in braces are filled in.
 */
import { readFileSync } from "node:fs";
import { MOODS, type Mood } from "../../domain/mood/mood";
import { LABELS, type Labelled } from "./tweets";

const LISTS: Record<string, string> = {
  thing: `order|package|parcel|delivery|flight|bag|luggage|bags|seat|ticket|booking|reservation|refund|bill|account|card|payment|phone|internet|wifi|network|
    service|connection|router|box|app|website|update|game|password|email|gift card|train|bus|car|meal|food|coffee|store|laptop|subscription|plan`,
  time: `2 hours|3 hours|over an hour|45 minutes|30 min|an hour|all day|days|3 days|a week|two weeks|weeks|a month|months|6 hours|hours|over a week`,
  answer: "answer|response|reply|solution|resolution|explanation|help|update|info|call back",
  staff: "customer service|staff|agent|agents|crew|driver|team|gate agent|rep|flight attendant|support|manager|technician|people",
  mail: "email|message|DM|call|complaint|tweet",
  when: "yesterday|today|tomorrow|on Monday|tonight|last week|this morning|Friday|next week",
  day: "day|birthday|Christmas|weekend|holiday|wedding|trip|morning|vacation",
  count: "3|4|5|6|three|four|five",
  money: "$50|$25|£30|$200|100 dollars|25$|money",
  act: `cancel my order|change my flight|change my password|track my package|get a refund|return a {thing}|talk to someone|speak to someone|book a seat|
    reset my password|add a bag|update my address|check my account|log in|check in|find my {thing}|upgrade my {thing}|pay my bill|call me|answer the phone|
    fix my {thing}|switch plans|get a new {thing}|change my address|reach someone|rebook|get a copy of my {thing}`,
  did: "lost my bag|cancelled my flight|charged me twice|sent the wrong one|did this again|still haven't fixed it",
  brand: "tidemill|this company|your airline|this bank|this shop|the network",
};
const choices = Object.fromEntries(Object.entries(LISTS).map(([name, list]) => [name, list.split("|").map((word) => word.trim())]));

/** The messages, each pattern filled in `times` times: `random` gives 0 up to 1. */
export function careMessages(random: () => number, times: number): Labelled[] {
  const pick = (name: string): string => {
    const list = choices[name] ?? [];
    return list[Math.floor(random() * list.length)] ?? "";
  };
  const fill = (text: string): string => (text.includes("{") ? fill(text.replace(/\{(\w+)\}/g, (_, name: string) => pick(name))) : text);
  const all = (label: string, mood: Mood) =>
    readFileSync(new URL(`care/${label}.txt`, import.meta.url), "utf8")
      .trim()
      .split("\n")
      .flatMap((pattern) => Array.from({ length: times }, (): Labelled => [fill(pattern), mood]));
  return LABELS.flatMap((label, i) => all(label, MOODS[i] as Mood));
}
