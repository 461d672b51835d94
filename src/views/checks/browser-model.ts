/** The model some browsers bring (the Prompt API, `LanguageModel`). It is asked only where it is already there: nothing is downloaded. */
import { instructions, material, plainAnswer, type RewriteAsked } from "../../domain/tone/rewrite";

interface Session {
  prompt(text: string): Promise<string>;
  destroy(): void;
}
interface LanguageModel {
  availability(): Promise<"unavailable" | "downloadable" | "downloading" | "available">;
  create(options: { initialPrompts: { role: "system"; content: string }[] }): Promise<Session>;
}

const known = () => (globalThis as { LanguageModel?: LanguageModel }).LanguageModel;

/** Whether this browser can rewrite now, without fetching anything. */
export const isHere = async (): Promise<boolean> =>
  (await known()
    ?.availability()
    .catch(() => undefined)) === "available";

/** The rewritten text; undefined where the browser has no model. Throws where it fails. */
export async function rewriteHere(asked: RewriteAsked): Promise<string | undefined> {
  const model = known();
  if (!model || !(await isHere())) return undefined;
  const session = await model.create({ initialPrompts: [{ role: "system", content: instructions(asked) }] });
  try {
    return plainAnswer(await session.prompt(material(asked)));
  } finally {
    session.destroy();
  }
}
