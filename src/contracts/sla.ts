/** Schemas of business hours and of what a workspace promises. */
import * as z from "zod";
import { SLA_METRICS, type SlaPolicy } from "../domain/sla/policy";
import { DAY_MINUTES, dayOfDate, type Holiday, type OpenSpan, type Schedule } from "../domain/sla/schedule";
import { exactly } from "./exactly";

const id = z.string().min(1).max(500);
const short = z.string().max(500);
/** A year at most. */
const minutes = z
  .number()
  .int()
  .min(1)
  .max(366 * DAY_MINUTES);

const openSpan = exactly<OpenSpan>()({
  day: z.number().int().min(0).max(6),
  from: z
    .number()
    .int()
    .min(0)
    .max(DAY_MINUTES - 1),
  to: z.number().int().min(1),
}).refine(({ from, to }) => to > from && to <= from + DAY_MINUTES);

const holiday = exactly<Holiday>()({
  date: z.string().refine((date) => dayOfDate(date) !== undefined),
  name: short,
  isYearly: z.boolean().optional(),
});

export const schedule = exactly<Schedule>()({
  id,
  name: short,
  timeZone: z.string().min(1).max(100),
  week: z.array(openSpan).max(200),
  holidays: z.array(holiday).max(2_000),
});

export const slaPolicy = exactly<SlaPolicy>()({
  id,
  name: short,
  priorities: z
    .array(z.enum(["low", "normal", "high", "urgent"]))
    .max(4)
    .optional(),
  audience: z.enum(["public", "private"]).optional(),
  tags: z.array(z.string().min(1).max(60)).max(200).optional(),
  accountIds: z.array(id).max(200).optional(),
  targets: z.partialRecord(z.enum(SLA_METRICS), minutes),
  inHours: z.boolean(),
  scheduleId: id.optional(),
});
