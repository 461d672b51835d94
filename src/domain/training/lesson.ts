/** What each practice lesson asks of whoever answers. The customers' words and ways are the practice site's. */

export const LESSON_IDS = ["late_delivery", "double_charge", "order_in_public", "win_back", "in_spanish", "three_at_once"] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** What one customer may expect. */
export interface Expected {
  /** An apology is due. */
  apology: boolean;
  /** Something personal is needed or was said: it has to go on in private. */
  toPrivate: boolean;
}

export interface Lesson {
  /** 1 to 99; ids of its customers follow from it, so it never changes. */
  no: number;
  lang: "en" | "es";
  /** Seconds within which an answer is in time. */
  target: number;
  /** One a customer, in their order. */
  customers: readonly Expected[];
  /** What this lesson's policy forbids to promise. */
  forbidden?: RegExp;
}

const both: Expected = { apology: true, toPrivate: true };

export const LESSONS: Record<LessonId, Lesson> = {
  late_delivery: { no: 1, lang: "en", target: 120, customers: [both] },
  double_charge: {
    no: 2,
    lang: "en",
    target: 120,
    customers: [both],
    // Only the bank knows when money arrives.
    forbidden:
      /\b(?:guarantee\w*|promise\w*|definitely|certainly|(?:money|refund\w*|it)\b[^.!?]{0,40}\b(?:today|tomorrow|tonight|within \w+ (?:hours?|days?)|by \w+day))\b/giu,
  },
  order_in_public: { no: 3, lang: "en", target: 90, customers: [both] },
  win_back: {
    no: 4,
    lang: "en",
    target: 90,
    customers: [{ apology: true, toPrivate: false }],
    // Goodwill is for a manager to give.
    forbidden: /\b(?:free|discount\w*|voucher\w*|compensat\w+|\d+ ?% off)\b/giu,
  },
  in_spanish: { no: 5, lang: "es", target: 150, customers: [{ apology: false, toPrivate: false }] },
  three_at_once: {
    no: 6,
    lang: "en",
    target: 150,
    customers: [both, { apology: false, toPrivate: false }, { apology: true, toPrivate: false }],
  },
};

/** The lesson of this number. */
export const lessonOfNo = (no: number): LessonId | undefined => LESSON_IDS.find((id) => LESSONS[id].no === no);

/** Stands at the end of a customer's last words: nothing more comes of them, and no answer is needed. */
export const OVER = "#PracticeOver";

/** One thing that was said in an attempt. */
export interface Line {
  /** Which customer it is with, from 0. */
  customer: number;
  by: "customer" | "agent";
  audience: "public" | "private";
  /** Milliseconds since 1970 UTC. */
  at: number;
  text: string;
}

/** One way through a lesson. */
export interface Attempt {
  lessonId: LessonId;
  startedAt: number;
  /** Oldest first. */
  lines: readonly Line[];
}

export const endsIt = ({ by, text }: Line): boolean => by === "customer" && text.includes(OVER);

/** Whether every customer has said their last word. */
export const isOver = ({ lessonId, lines }: Attempt): boolean =>
  LESSONS[lessonId].customers.every((_, customer) => lines.some((line) => line.customer === customer && endsIt(line)));
