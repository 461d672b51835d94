/** What an article holds, for every boundary it crosses. */
import * as z from "zod";
import type { ArticleDraft, ArticleSource, Attachment } from "../domain/articles/row";
import { id, long, short, url } from "./bounds";
import { exactly } from "./exactly";

const tags = z.array(z.string().min(1).max(60)).max(200);
const attachment = exactly<Attachment>()({ name: short, url });
const articleSource = exactly<ArticleSource>()({ from: id, key: id, hash: short });

/** Its fields, as rows and events hold them. */
export const articleFields = exactly<ArticleDraft>()({
  title: short,
  body: long,
  tags,
  lang: short,
  url: url.optional(),
  status: z.literal("draft").optional(),
  audience: z.enum(["dm", "internal"]).optional(),
  ownerId: id.optional(),
  reviewBy: z.string().max(10).optional(),
  topicId: id.optional(),
  attachments: z.array(attachment).max(50).optional(),
  snippet: z.string().max(2_000).optional(),
  source: articleSource.optional(),
});
export const articleShape = articleFields.shape;
