import { readCaptured } from "../capture";
import { domToObservations } from "../capture/from-dom";
import { checkReplies } from "../commands/check-replies";
import { noteHealth } from "../commands/health";
import { observe } from "../commands/observe";
import type { CapturedAnswer, FromPage, SeenAnswer } from "../contracts/messages";
import { withLanguages } from "../domain/language/detect";
import type { Observation } from "../domain/observations";
import { accounts, knownPostIds } from "../store/queries";
import { marksOf } from "../store/queries/marks";
import { showBadge } from "./badge";
import { createQueue } from "./queue";
import { refuse } from "./refusals";
import { createRemembered } from "./remembered";
import { routeSoon } from "./routing";
import { pushMarks } from "./x-tabs";

type Message<T extends FromPage["type"]> = Extract<FromPage, { type: T }>;

/** Characters of answers that may wait for their turn. */
const WAITING = 30_000_000;
/** Post ids remembered as read from JSON while the worker lives. */
const REMEMBERED = 20_000;

const readInJson = createRemembered(REMEMBERED);

/** Milliseconds the panel is given to read about what the person has just opened: work here would hold it up. */
const READING = 100;
let readingUntil = 0;

/** Something was opened on the page: what it brings waits until the panel has read. */
export const letPanelRead = (): void => {
  readingUntil = performance.now() + READING;
};
const panelHasRead = () => new Promise((done) => setTimeout(done, Math.max(0, readingUntil - performance.now())));

/** Who is signed in on X, as far as the worker has heard. */
const viewer: { handle?: string; userId?: string } = {};

/** Writes what was seen, then lets the marks and the badge follow. */
async function store(observations: Observation[]): Promise<void> {
  if (observations.length === 0) return;
  const { customers, stored, sent } = await observe(withLanguages(observations));
  pushMarks(customers);
  routeSoon();
  if (stored > 0) await showBadge();
  await checkReplies(sent);
}

const queue = createQueue<Message<"page-worker:captured">, CapturedAnswer>(WAITING, async ({ op, path, body }) => {
  await panelHasRead();
  const { observations, unknown, posts } = readCaptured({ op, path, body });
  for (const one of observations) if (one.kind === "viewer_seen") Object.assign(viewer, { userId: undefined }, one);
  await store(observations);
  for (const id of posts) readInJson.add(id);
  await noteHealth([
    { id: `operation:${op}`, count: 1 },
    ...unknown.map(({ shape, count, sample }) => ({ id: `unknown:${shape}`, count, sample })),
  ]);
  const seen = observations.filter((one) => one.kind === "post_seen");
  return { marks: await marksOf(seen.map(({ author }) => author.handle)), posts: seen.map(({ id }) => id) };
});

/** One JSON answer of the page's. Resolves once what it held is written, to undefined where too much was waiting already. */
export async function captured(message: Message<"page-worker:captured">): Promise<CapturedAnswer | undefined> {
  const answer = await queue(message, message.body.length);
  if (!answer) refuse("too_many", `${message.op}: the queue is full`);
  return answer;
}

/** What is kept has changed, so what was read before and left out counts as not read. */
export const forgetRead = (): void => readInJson.clear();

/** Posts on the page: answered with their authors' marks and the ids nobody has read yet. */
export async function seen({ posts }: Message<"page-worker:seen">): Promise<SeenAnswer> {
  const unread = posts.map(({ id }) => id).filter((id) => !readInJson.has(id));
  const [marks, known] = await Promise.all([marksOf(posts.map(({ handle }) => handle)), knownPostIds(unread)]);
  return { marks, want: unread.filter((id) => !known.has(id)) };
}

const same = (a: string | undefined, b: string | undefined) => a?.toLowerCase() === b?.toLowerCase();

/** What was read from the page itself, where no JSON told it. */
export async function readFromPage(message: Message<"page-worker:dom">): Promise<void> {
  await panelHasRead();
  const posts = message.posts.filter(({ id }) => !readInJson.has(id));
  const handle = message.viewer ?? viewer.handle;
  const viewerId = same(handle, viewer.handle) ? viewer.userId : undefined;
  const own = viewerId ?? (await accounts()).find((account) => same(account.handle, handle))?.userId;
  await store(
    domToObservations({ ...message, posts }, { now: Date.now(), ...(handle && { viewer: handle }), ...(own && { viewerId: own }) }),
  );
}
