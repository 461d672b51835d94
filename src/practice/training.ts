/**
 * Lessons on the practice site: customers of a script write, hear what the brand answers, and answer back. They speak when somebody asks
 * the site for anything, at the time they would have spoken: nothing runs while nobody looks. Each attempt has customers of its own, so that
 * several people may practise at once and nobody meets what was said in an earlier attempt. All times are milliseconds since 1970 UTC.
 */
import { type Attempt, isOver, LESSONS, type LessonId, type Line } from "../domain/training/lesson";
import { lessonUserId, partOf } from "../domain/training/part";
import type { PracticePost } from "./dataset";
import { LESSON_SCRIPTS } from "./lessons";
import { advance, begin, hear, type Play, type Spoken } from "./lessons/machine";
import type { Person, Script } from "./lessons/script";
import type { World } from "./world";

/** One customer of an attempt, as the page shows them. */
export interface ShownPerson {
  userId: string;
  handle: string;
  name: string;
  /** The public post and the private conversation with them that there are by now. */
  postId?: string;
  conversationId?: string;
  ends?: "won" | "lost";
}

/** An attempt as it stands. */
export interface ShownAttempt extends Attempt {
  people: ShownPerson[];
  isOver: boolean;
  stoppedAt?: number;
}

export interface Training {
  lessons: readonly { id: LessonId; title: string; about: string; customers: number }[];
  /** Begins an attempt. `key` is a secret of whoever began it: by it the attempt is theirs. */
  start(id: LessonId): ShownAttempt & { key: string };
  /** Nobody of it says any more. False where there is no such attempt, or it is over. */
  stop(startedAt: number): boolean;
  /** With a `key`: only where it is the attempt's own. */
  attempt(startedAt: number, key?: string): ShownAttempt | undefined;
  /** The customers say what is due. */
  tick(): void;
}

/** The most attempts kept; the oldest go first. */
const KEPT = 500;

interface Run {
  script: Script;
  key: string;
  startedAt: number;
  stoppedAt?: number;
  play: Play;
  people: ShownPerson[];
  /** With the post each was, where it was one: a post that is deleted was never said. */
  lines: (Line & { postId?: string })[];
}

/** Handles have up to 15 letters: the person's own, and when the attempt began. */
const handleOf = ({ handle }: Person, startedAt: number) => `${handle}_${Math.floor(startedAt / 1_000).toString(36)}`;

/** Lessons in this world, by this clock. */
export function createTraining(world: World, now: () => number = Date.now): Training {
  const runs = new Map<number, Run>();
  let last = 0;

  function speak(run: Run, { person, text, where, at, ends }: Spoken): void {
    const who = run.people[person] as ShownPerson;
    const { lang } = LESSONS[run.script.id];
    if (ends) who.ends = ends;
    const line: Line = { customer: person, by: "customer", audience: where, at, text };
    if (where === "private") {
      who.conversationId ??= world.dmWith(who.userId);
      world.write(who.conversationId, text, who.userId, at);
      run.lines.push(line);
      return;
    }
    const post = world.say(text, { by: who.userId, lang, at, ...(who.postId && world.posts.has(who.postId) && { replyTo: who.postId }) });
    who.postId = post.id;
    run.lines.push({ ...line, postId: post.id });
  }

  function tick(): void {
    for (const run of runs.values()) {
      if (run.stoppedAt !== undefined) continue;
      const { play, spoken } = advance(run.script, run.play, now());
      run.play = play;
      for (const one of spoken) speak(run, one);
    }
  }

  /** The attempt this user plays in, and who of it they are. */
  function playing(userId: string): { run: Run; customer: number } | undefined {
    const part = partOf(`x:${userId}`);
    const run = part && runs.get(part.startedAt);
    return part && run?.people[part.customer] ? { run, customer: part.customer } : undefined;
  }

  function answered(userId: string, line: Pick<Line, "audience" | "at" | "text">, post?: PracticePost): void {
    const found = playing(userId);
    if (!found || found.run.stoppedAt !== undefined) return;
    const { run, customer } = found;
    tick();
    run.lines.push({ customer, by: "agent", ...line, ...(post && { postId: post.id }) });
    run.play = hear(run.script, run.play, customer, line, line.at);
    const who = run.people[customer];
    if (who && post) who.postId = post.id;
  }

  world.listen({
    said: (post) => {
      const customer = world.before(post).findLast(({ userId }) => playing(userId));
      if (customer) answered(customer.userId, { audience: "public", at: post.at, text: post.text }, post);
    },
    wrote: ({ conversationId, at, text }) => {
      const userId = conversationId.split("-").find((id) => id !== world.brand.id);
      if (userId) answered(userId, { audience: "private", at, text });
    },
  });

  function show({ script, startedAt, stoppedAt, people, lines }: Run): ShownAttempt {
    const standing = lines.filter(({ postId }) => postId === undefined || world.posts.has(postId)).map(({ postId: _, ...line }) => line);
    const attempt: Attempt = { lessonId: script.id, startedAt, lines: standing };
    return { ...attempt, people, isOver: isOver(attempt), ...(stoppedAt !== undefined && { stoppedAt }) };
  }

  return {
    lessons: LESSON_SCRIPTS.map(({ id, title, about, people }) => ({ id, title, about, customers: people.length })),
    start(id) {
      const script = LESSON_SCRIPTS.find((one) => one.id === id);
      if (!script) throw new Error(`there is no lesson "${id}"`);
      const startedAt = Math.max(now(), last + 1);
      last = startedAt;
      const { no } = LESSONS[id];
      const people = script.people.map((person, customer): ShownPerson => {
        const { name, bio, followers } = person;
        const user = { id: lessonUserId({ no, customer, startedAt }), handle: handleOf(person, startedAt), name: `${name} (practice)` };
        world.welcome({ ...user, bio, followers, following: 120 + no, joinedAt: startedAt - 400 * 86_400_000 });
        return { userId: user.id, handle: user.handle, name: user.name };
      });
      const run: Run = { script, key: crypto.randomUUID(), startedAt, play: begin(script, startedAt), people, lines: [] };
      runs.set(startedAt, run);
      for (const old of [...runs.keys()].slice(0, -KEPT)) runs.delete(old);
      return { ...show(run), key: run.key };
    },
    stop(startedAt) {
      const run = runs.get(startedAt);
      if (!run || run.stoppedAt !== undefined || show(run).isOver) return false;
      run.stoppedAt = now();
      return true;
    },
    attempt(startedAt, key) {
      tick();
      const run = runs.get(startedAt);
      return run && (key === undefined || key === run.key) ? show(run) : undefined;
    },
    tick,
  };
}
