/** How routes of the API say what they take and answer. */
import { z } from "@hono/zod-openapi";

export const json = <T extends z.ZodType>(description: string, schema: T) => ({ description, content: { "application/json": { schema } } });
export const body = <T extends z.ZodType>(schema: T) => ({ body: { required: true, content: { "application/json": { schema } } } });
export const problem = z.object({ error: z.string() });
export const refusals = {
  400: json("The body is not what it must be", problem),
  401: { description: "No paired panel's token" },
  429: { description: "Too often; see Retry-After" },
};
export const security = [{ panel: [] }];
