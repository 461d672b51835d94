/** Many paired panels of one team. By the companion's pages it would take an hour: nobody may ask for so many codes. */
import { randomBytes, randomUUID } from "node:crypto";
import { createSigner } from "../../companion/auth/secret";
import { openStore } from "../../companion/db/open";
import type { Me } from "../../contracts/companion";
import { callApi, type Visitor } from "../driver/visitor";

/** The tokens of this many panels of this person's, as pairing would have made them, and who they are. */
export async function manyPanels(person: Visitor, companion: { url: string; store: string; secret: string }, count: number) {
  const first = await person.pair();
  const me = (await callApi(companion.url, "me", { token: first })) as Me;
  const signer = createSigner(companion.secret, "panel");
  const now = new Date();
  const sessions = Array.from({ length: count - 1 }, (_, no) => ({
    id: randomUUID(),
    token: randomBytes(24).toString("base64url"),
    userId: me.userId,
    expiresAt: new Date(now.getTime() + 60 * 86_400_000).toISOString(),
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    ipAddress: null,
    userAgent: null,
    workspace_id: me.workspaceId,
    browser: `Panel ${no}`,
  }));
  const store = await openStore(companion.store);
  await store.db
    .insertInto("sessions")
    .values(sessions)
    .execute()
    .finally(() => store.close());
  return { me, tokens: [first, ...sessions.map(({ token }) => signer.sign(token))] };
}
