/** What single values may be, wherever they come from. Bounds are generous, but there are bounds. */
import * as z from "zod";
import { CHECKS } from "../domain/lint/finding";

export const id = z.string().min(1).max(500);
/** Milliseconds since 1970 UTC, within the dates a Date can hold. */
export const at = z.number().min(-8.64e15).max(8.64e15);
export const short = z.string().max(500);
export const long = z.string().max(100_000);
export const count = z.number().min(0);
export const url = z.string().max(2_000);
/** Words of a message for which a suggestion was chosen or refused. */
export const terms = z.array(z.string().max(200)).max(2_000);
export const priority = z.enum(["low", "normal", "high", "urgent"]);

/** Checks that are switched off, or were passed over knowingly. */
export const checks = z.array(z.enum(CHECKS)).max(CHECKS.length);
