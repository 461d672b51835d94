/** A reply rewritten by the model the companion knows. */
import { fromJson } from "../contracts/json";
import { noText, type Rewriter } from "../contracts/rewrite";
import type { NoText, RewriteAsked, Rewritten } from "../domain/tone/rewrite";
import { Unfit, Unreachable } from "./api";
import { pairedApi } from "./paired-api";

/** The model; undefined where the desk stands alone or none is set. Throws where the companion can't be asked. */
export async function rewriter(): Promise<Rewriter | undefined> {
  const found = await (await pairedApi())?.rewriter();
  return found?.model ? found : undefined;
}

/** The text, or why there is none. */
export async function rewrite(asked: RewriteAsked): Promise<Rewritten> {
  try {
    const companion = await pairedApi();
    return companion ? { text: await companion.rewrite(asked) } : { why: "off" };
  } catch (error) {
    return { why: whyOf(error) };
  }
}

function whyOf(error: unknown): NoText {
  if (error instanceof Unreachable) {
    if (error.status === 429) return "often";
    // What a proxy before it says is no word of the companion's.
    return (error.status === 502 && fromJson(noText, error.message)?.why) || "line";
  }
  if (!(error instanceof Unfit)) return "line";
  return error.status === 403 || error.status === 404 ? "off" : error.status < 500 ? "long" : "line";
}
