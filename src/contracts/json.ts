/** JSON from elsewhere. */
import type * as z from "zod";

/** What it holds where that has this shape; undefined for anything else, and for what is no JSON. */
export function fromJson<T>(schema: z.ZodType<T>, json: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
