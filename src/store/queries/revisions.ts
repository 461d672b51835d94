/** The past of articles. */
import { type Revision, revisionsOf } from "../../domain/articles/revisions";
import { db } from "../db";

/** How an article stood after each change this desk knows of, newest first. */
export const revisions = async (articleId: string): Promise<Revision[]> =>
  revisionsOf(await db.events.where("articleId").equals(articleId).toArray());
