/** A reply rewritten by a model: what a panel asks the companion, and what that asks the model's endpoint. */
import * as z from "zod";
import { NO_TEXT, type RewriteAsked } from "../domain/tone/rewrite";
import { voice } from "./settings";

/** POST /api/rewrite. Bounds keep what a model is sent, and what it costs, small. */
export const rewriteRequest: z.ZodType<RewriteAsked> = z.object({
  text: z.string().min(1).max(10_000),
  article: z.string().max(10_000).optional(),
  voice: voice.optional(),
});
export const rewriteAnswer = z.object({ text: z.string().max(20_000) });

/** 502: why the model gave none. */
export const noText = z.object({ error: z.string(), why: z.enum(NO_TEXT) });

/** GET /api/rewrite: the model that is set, and the host it is asked at; empty where none is. */
export const rewriter = z.object({
  model: z.string().max(200),
  host: z.string().max(300),
});
export type Rewriter = z.infer<typeof rewriter>;

/** What of an OpenAI-compatible answer counts. */
export const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});
