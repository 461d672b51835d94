/** A reply rewritten by a model at an OpenAI-compatible endpoint the owner has set. Nothing of it is kept or logged. */
import { fromJson } from "../contracts/json";
import { completion, type Rewriter } from "../contracts/rewrite";
import { keyOf } from "../domain/keys";
import { withDefaults } from "../domain/settings/defaults";
import { instructions, material, type NoText, plainAnswer, type RewriteAsked } from "../domain/tone/rewrite";
import type { Db } from "./db/open";

export interface RewriteConfig {
  /** Where the API begins, without a slash at the end: `https://models.example/v1`. */
  url: string;
  model: string;
  /** Absent where the endpoint asks for none, as a local one may. */
  key?: string;
}

/** The model could not be asked, or answered nothing that can be used. It says which, and holds nothing of what was sent. */
export class NoRewrite extends Error {
  constructor(
    readonly why: NoText,
    message: string,
  ) {
    super(message);
  }
}

/** Milliseconds a model may take: a local one on a small machine is slow. */
const PATIENCE = 45_000;
/** UTF-16 code units an answer may have. */
const LARGEST = 200_000;

/** Whether managers of the workspace have switched it on. */
export async function isAllowed(db: Db, workspaceId: string): Promise<boolean> {
  const key = keyOf({ table: "settings", id: "voice" });
  const row = await db.selectFrom("rows").select("data").where("workspace_id", "=", workspaceId).where("key", "=", key).executeTakeFirst();
  return withDefaults("voice", row?.data ? JSON.parse(row.data) : undefined).rewrite === "companion";
}

/** What panels are told of it. */
export const toldOf = ({ model, url }: RewriteConfig): Rewriter => ({
  model,
  host: new URL(url).host,
});

/** The rewritten text. Throws `NoRewrite`, also once `stopping` says so. */
export async function rewrite({ url, model, key }: RewriteConfig, asked: RewriteAsked, stopping: AbortSignal): Promise<string> {
  const late = AbortSignal.timeout(PATIENCE);
  const messages = [
    { role: "system", content: instructions(asked) },
    { role: "user", content: material(asked) },
  ];
  const answer = await fetch(`${url}/chat/completions`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, messages, temperature: 0.2, stream: false }),
    redirect: "error",
    signal: AbortSignal.any([late, stopping]),
  }).catch(() => {
    throw late.aborted
      ? new NoRewrite("late", "The model took too long.")
      : new NoRewrite("unreachable", "The model could not be reached.");
  });
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new NoRewrite(answer.status < 500 ? "refused" : "unreachable", `The model answered with ${answer.status}.`);
  }
  const said = fromJson(completion, await bounded(answer));
  const text = plainAnswer(said?.choices[0]?.message.content ?? "");
  if (text === "" || text.length > 20_000) throw new NoRewrite("unusable", "The model answered nothing that can be used.");
  return text;
}

/** The body, as far as it is no larger than it may be. */
async function bounded(answer: Response): Promise<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async () =>
    reader?.read().catch(() => {
      throw new NoRewrite("late", "The model broke off.");
    });
  let text = "";
  for (let said = await read(); said && !said.done; said = await read()) {
    text += said.value;
    if (text.length <= LARGEST) continue;
    await reader?.cancel();
    throw new NoRewrite("unusable", "The model answered too much.");
  }
  return text;
}
