/** The knowledge base, and what ranking learns from. */
import type { Acceptance, Article } from "../../domain/rows";
import { db } from "../db";

/** Articles in no particular order; archived ones only where asked for. */
export async function articles(opts: { archived?: boolean } = {}): Promise<Article[]> {
  const all = await db.articles.toArray();
  return opts.archived ? all : all.filter((each) => each.archivedAt === undefined);
}

/** One article, archived or not. */
export async function article(id: string): Promise<Article | undefined> {
  return db.articles.get(id);
}

/** Every suggestion ever chosen or refused. */
export async function acceptances(): Promise<Acceptance[]> {
  return db.acceptances.toArray();
}

/** Every suggestion ever chosen. */
export const chosen = async (): Promise<Acceptance[]> => (await acceptances()).filter(({ isRefused }) => !isRefused);
