import { describe, expect, test } from "vitest";
import { LESSON_IDS, LESSONS, type LessonId, OVER } from "../domain/training/lesson";
import { score } from "../domain/training/score";
import { defaultDataset } from "./data";
import { LESSON_SCRIPTS } from "./lessons";
import type { Person, State } from "./lessons/script";
import { createTraining, type ShownAttempt } from "./training";
import { createWorld } from "./world";

const NOW = Date.UTC(2026, 4, 4, 9);
const SECOND = 1_000;

/** A practice site whose clock stands still until it is told. */
function site() {
  let now = NOW;
  const world = createWorld(defaultDataset(NOW), () => now);
  const training = createTraining(world, () => now);
  const wait = (seconds: number) => {
    now += seconds * SECOND;
    training.tick();
  };
  const look = ({ startedAt }: ShownAttempt) => training.attempt(startedAt) as ShownAttempt;
  /** Answers a customer where they spoke last. */
  const answer = (attempt: ShownAttempt, customer: number, text: string) => {
    const { people, lines } = look(attempt);
    const last = lines.findLast((line) => line.customer === customer && line.by === "customer");
    const { userId = "", postId } = people[customer] ?? {};
    if (last?.audience === "private") world.write(world.dmWith(userId), text);
    else world.say(text, { replyTo: postId ?? "" });
  };
  return { world, training, wait, look, answer };
}

/** Plays a lesson to its end: each customer is answered `after` seconds after they spoke, with their next answer or, when there is none, never. */
function play(id: LessonId, answers: readonly (readonly string[])[], after = 20): ShownAttempt {
  const { training, wait, look, answer } = site();
  const attempt = training.start(id);
  const left = answers.map((texts) => [...texts]);
  const waiting = new Map<number, number>();
  for (let second = 0; second < 3_600 && !look(attempt).isOver; second++) {
    wait(1);
    const { lines, people } = look(attempt);
    for (const customer of people.keys()) {
      const last = lines.findLast((line) => line.customer === customer);
      const isOpen = last?.by === "customer" && !last.text.includes(OVER);
      waiting.set(customer, isOpen ? (waiting.get(customer) ?? 0) + 1 : 0);
      if ((waiting.get(customer) ?? 0) <= after) continue;
      const text = left[customer]?.shift();
      if (text) answer(attempt, customer, text);
    }
  }
  return look(attempt);
}

const GOOD: Record<LessonId, string[][]> = {
  late_delivery: [
    [
      "Hi Nora, I'm sorry your kettle isn't there yet. Send us your order number in a DM and I'll find it.",
      "Thank you, Nora. It is at the depot in Ghent and the courier has it on the van for Friday.",
    ],
  ],
  double_charge: [
    [
      "Hi Benedek, I'm sorry about the second payment. Please send us a DM with your order, so we can look at it.",
      "Thank you. I see both payments, and have asked our bank to reverse the second one.",
      "I can't say for sure: it depends on your bank, and usually takes some days.",
    ],
  ],
  order_in_public: [
    [
      "Hello Ilse, I'm sorry about the lid! Let's go on in private: please write us a direct message, and delete this post.",
      "Yes, here you are right. A new lid is on its way, and we have a look at that scratch.",
    ],
  ],
  win_back: [
    [
      "Hello Dario, I'm sorry, three times is too often. I'll take this over: what does it do when you switch it on?",
      "Thank you for cleaning it. It sounds like the burr is stuck, so we repair it under warranty.",
    ],
  ],
  in_spanish: [
    [
      "Hola Lucía, gracias por preguntar. Mejor no: las muelas se limpian con un cepillo seco, nunca con agua.",
      "Cada dos semanas es suficiente, si muele a diario.",
    ],
  ],
  three_at_once: [
    [
      "Hi Amara, I'm sorry you are still waiting. Send us the return number in a DM and I'll look.",
      "I have found it, thank you. The refund was booked this morning.",
    ],
    ["Hi Kenji, yes, it fits: the press is 7 cm wide."],
    ["Hello Greta, I'm sorry to hear that. Which batch is it, and did you rinse them?", "Thank you, I tell the team about this batch."],
  ],
};
const RUDE = "As I already said, that's not our fault.";

describe("a lesson", () => {
  test.each(LESSON_IDS)("%s: good answers win every customer, and score well", (id) => {
    const attempt = play(id, GOOD[id]);
    expect(attempt.people.map(({ ends }) => ends)).toEqual(attempt.people.map(() => "won"));
    expect(score(attempt).total).toBeGreaterThanOrEqual(95);
  });

  test.each(LESSON_IDS)("%s: blaming the customers loses them, and scores badly", (id) => {
    const rude = GOOD[id].map(() => Array<string>(9).fill(RUDE));
    const attempt = play(id, rude, 200);
    expect(attempt.people.map(({ ends }) => ends)).toEqual(attempt.people.map(() => "lost"));
    expect(score(attempt).total).toBeLessThan(score(play(id, GOOD[id])).total - 30);
    expect(score(attempt).parts.tone.value).toBeLessThanOrEqual(40);
  });

  test.each(LESSON_IDS)("%s: nobody answered is lost, and scores nothing", (id) => {
    const attempt = play(id, []);
    expect(attempt.isOver).toBe(true);
    expect(attempt.people.map(({ ends }) => ends)).toEqual(attempt.people.map(() => "lost"));
    expect(score(attempt).total).toBe(0);
  });

  test("the same answers at the same times give the same lesson", () => {
    expect(play("win_back", GOOD.win_back)).toEqual(play("win_back", GOOD.win_back));
  });
});

describe("the customers", () => {
  test("speak when it is time, in the thread of what was answered, and as people nobody could mistake for real", () => {
    const { world, training, wait, look, answer } = site();
    const attempt = training.start("late_delivery");
    expect(world.userByHandle(attempt.people[0]?.handle ?? "")?.name).toBe("Nora Vance (practice)");
    expect(attempt.people[0]?.handle).toMatch(/^\w{4,15}$/);
    expect(BigInt(attempt.people[0]?.userId ?? 0) > 2n ** 63n - 1n).toBe(true);
    wait(1);
    expect(look(attempt).lines).toEqual([]);
    wait(1);
    expect(look(attempt).lines.map(({ at }) => at)).toEqual([NOW + 2 * SECOND]);
    wait(1);
    answer(attempt, 0, "Hello, your parcel has its own way.");
    wait(30);
    const [first, reply, second] = world.timeline().slice(0, 3).reverse();
    expect(first?.text).toMatch(/^@TidemillGear my kettle/);
    expect(second).toMatchObject({ text: "That does not answer my question. Where is my kettle?", replyTo: reply?.id });
  });

  test("take several posts in a row for one answer", () => {
    const { training, wait, look, answer } = site();
    const attempt = training.start("late_delivery");
    wait(5);
    answer(attempt, 0, "Hi Nora, I'm so sorry to read this.");
    wait(1);
    answer(attempt, 0, "Please send us your number in a DM.");
    wait(30);
    expect(look(attempt).lines.at(-1)).toMatchObject({ audience: "private", text: expect.stringMatching(/^Hi, here I am/) });
  });

  test("follow into private messages, where the brand may write first too", () => {
    const { world, training, wait, look } = site();
    const attempt = training.start("double_charge");
    wait(5);
    const { userId = "" } = attempt.people[0] ?? {};
    world.write(world.dmWith(userId), "Hi Benedek, I'm sorry. Which order is it?");
    wait(30);
    expect(world.dms.at(-1)).toMatchObject({ senderId: userId, conversationId: world.dmWith(userId) });
    expect(look(attempt).people[0]?.conversationId).toBe(world.dmWith(userId));
  });

  test("a deleted answer was never said, as far as the score goes", () => {
    const { world, training, wait, look, answer } = site();
    const attempt = training.start("late_delivery");
    wait(5);
    answer(attempt, 0, RUDE);
    const said = world.timeline()[0]?.id ?? "";
    expect(look(attempt).lines).toHaveLength(2);
    world.remove(said);
    expect(look(attempt).lines).toHaveLength(1);
  });

  test("of a stopped attempt say nothing more; another attempt has customers of its own", () => {
    const { training, wait, look } = site();
    const [first, second] = [training.start("late_delivery"), training.start("late_delivery")];
    expect(first.startedAt).not.toBe(second.startedAt);
    expect(training.stop(first.startedAt)).toBe(true);
    expect(training.stop(first.startedAt)).toBe(false);
    wait(60);
    expect(look(first)).toMatchObject({ lines: [], stoppedAt: NOW, isOver: false });
    expect(look(second).lines).toHaveLength(1);
    expect(training.attempt(5)).toBeUndefined();
  });
});

describe("the scripts", () => {
  const people = LESSON_SCRIPTS.flatMap((script) => script.people.map((person) => [`${script.id} ${person.name}`, person] as const));
  const nextOf = ({ answers = [], else: otherwise, silence }: State) => [...answers.map(({ to }) => to), otherwise, silence];

  test("are those the domain knows", () => {
    expect(LESSON_SCRIPTS.map(({ id, people }) => [id, people.length])).toEqual(LESSON_IDS.map((id) => [id, LESSONS[id].customers.length]));
  });

  test.each(people)("%s: every state is reached, goes on to one that is there, and only last words end it", (_, person: Person) => {
    const names = Object.keys(person.states);
    const led = new Set([names[0], ...Object.values(person.states).flatMap(nextOf)]);
    expect([...led].filter((name) => name !== undefined).sort()).toEqual([...names].sort());
    for (const [name, state] of Object.entries(person.states)) {
      expect([name, state.says.includes(OVER)]).toEqual([name, state.ends !== undefined]);
      expect([name, state.else !== undefined && state.silence !== undefined]).toEqual([name, state.ends === undefined]);
      // Nobody waits for ever.
      const left = names.reduce<State | undefined>((so) => (so?.silence === undefined ? so : person.states[so.silence]), state);
      expect([name, left?.ends]).toEqual([name, left === state ? state.ends : "lost"]);
    }
    expect(person.handle).toMatch(/^\w{1,8}$/);
  });
});
