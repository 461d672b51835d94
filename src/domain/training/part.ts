/**
 * Who plays a part in a practice lesson, told by the user id alone: "97", the lesson (2 digits), the customer (2), and when the attempt
 * began (13: milliseconds since 1970 UTC). X's ids are signed 64-bit numbers, and none of 19 digits begins so: nobody real can have one.
 */

export interface LessonPart {
  /** Number of the lesson, 1 to 99. */
  no: number;
  /** Which of its customers, from 0. */
  customer: number;
  startedAt: number;
}

const digits = (value: number, width: number) => String(value).padStart(width, "0");
const USER_ID = /^97(\d{2})(\d{2})(\d{13})$/;
const NAMED = "x:";

/** The X user id of one customer in one attempt. */
export const lessonUserId = ({ no, customer, startedAt }: LessonPart): string =>
  `97${digits(no, 2)}${digits(customer, 2)}${digits(startedAt, 13)}`;

/** The same as the desk knows them: the id of a customer's row. */
export const lessonCustomerId = (part: LessonPart): string => NAMED + lessonUserId(part);

/** Which part this customer of the desk plays; undefined for everybody who is real. */
export function partOf(customerId: string): LessonPart | undefined {
  const found = customerId.startsWith(NAMED) ? USER_ID.exec(customerId.slice(NAMED.length)) : null;
  return found ? { no: Number(found[1]), customer: Number(found[2]), startedAt: Number(found[3]) } : undefined;
}

/** Made up for a lesson: counts in no figure. */
export const isPractice = (customerId: string | undefined): boolean => customerId !== undefined && partOf(customerId) !== undefined;
