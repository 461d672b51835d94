import { vi } from "vitest";
import { freshStorage, openClient } from "./client";
import { BRAND, NOW, post } from "./posts";

/** A desk of somebody who worked alone, as a file. */
export async function loneDesk(): Promise<string> {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(NOW);
  const client = await openClient(freshStorage());
  await client.run({ type: "account.add", ...BRAND });
  await client.observe([0, 1, 4, 5].map(post));
  const article = { title: "Hours", body: "Nine to five.", tags: ["cards"], lang: "en" };
  await client.run({ type: "article.create", articleId: "article-0", article });
  await client.run({ type: "article.create", articleId: "article-7", article });
  await client.run({ type: "case.tag", caseId: "case:x_post:1000", tag: "CARDS" });
  await client.run({ type: "customer.tag", customerId: "x:7", tag: "VIP" });
  await client.run({ type: "customer.opened", customerId: "x:@quill" });
  await client.run({ type: "customer.note", customerId: "x:@quill", text: "From long ago" });
  await client.run({ type: "customer.note", customerId: "x:1", text: "Writes on Mondays" });
  const file = (await client.exportAll()).join("");
  client.db.close();
  return file;
}
