/** Public shaming: a public message that names the brand for others to see it fail. It raises the priority of its case, and never lowers it. */
import type { Priority } from "../cases/row";
import type { Message } from "../rows";
import type { Reason } from "./routed";
import type { Subject } from "./subject";

/** The settings: `followers` from which on somebody is widely heard. */
export interface Shaming {
  isOn: boolean;
  followers: number;
}

export interface Shamed {
  because: Reason[];
  priority: Priority;
}

/** Tags that accuse, in English and Spanish: #fail, #TidemillFail, #worstservice, #neveragain, #estafa ... */
const ACCUSES =
  /(?<![\p{L}\p{N}_&])#(?:[\p{L}\p{N}_]*(?:fail(?:s|ed|ing|ure)?|sucks?|scam(?:mers?)?|ripoff|doesnt_?care|dontcare)|(?:worst|shameon|boycott|ihate|never(?:again|use|buy|fly)|avoid)[\p{L}\p{N}_]*|(?:bad|poor|terrible|horrible|awful|pathetic)(?:customer)?service|nam(?:e|ing)andsham(?:e|ing)|fraud(?:sters?)?|disgrace(?:ful)?|estafa(?:dor(?:es)?)?|verg[uü]enza|peor[\p{L}\p{N}_]*|p[eé]simo[\p{L}\p{N}_]*|malservicio|nuncam[aá]s|ladrones|boicot[\p{L}\p{N}_]*|noc(?:ompres|ompren|ontraten)[\p{L}\p{N}_]*)(?![\p{L}\p{N}_])/iu;

const PICTURES: ReadonlySet<string> = new Set(["photo", "video", "gif"]);
const pictureOf = ({ media = [] }: Message) => media.find(({ kind }) => PICTURES.has(kind))?.kind;

/** What each sign weighs, and from when on it is shaming, and urgent. */
const WEIGHTS = { tag: 2, picture: 1, followers: 1 };
const HIGH_FROM = 2;
const URGENT_FROM = 4;

/** Whether it is worth asking at all: told by the message alone, so that most cost nothing. */
export const mayShame = (message: Message): boolean =>
  message.direction === "inbound" &&
  message.audience === "public" &&
  message.accountId !== undefined &&
  (ACCUSES.test(message.text) || pictureOf(message) !== undefined);

/**
 * An accusing tag is enough; without one the customer must sound upset, and show it in a picture to many. All of it together is urgent.
 * Undefined where it is no shaming.
 */
export function shamingOf(subject: Subject, { isOn, followers }: Shaming): Shamed | undefined {
  const { message, customer } = subject;
  if (!isOn || !mayShame(message)) return undefined;
  const tag = ACCUSES.exec(message.text);
  const picture = pictureOf(message);
  const heard = (customer?.followers ?? 0) >= followers ? customer?.followers : undefined;
  const points = (tag ? WEIGHTS.tag : 0) + (picture ? WEIGHTS.picture : 0) + (heard !== undefined ? WEIGHTS.followers : 0);
  if (points < HIGH_FROM || (!tag && subject.mood() !== "upset")) return undefined;
  const because: Reason[] = [
    ...(tag
      ? [{ on: "shaming" as const, span: [tag.index, tag.index + tag[0].length] as [number, number] }]
      : [{ on: "mood" as const, found: "upset" }]),
    ...(picture ? [{ on: "media" as const, found: picture }] : []),
    ...(heard === undefined ? [] : [{ on: "followers" as const, found: String(heard) }]),
  ];
  return { because, priority: points >= URGENT_FROM ? "urgent" : "high" };
}
