/** Where suggestions come from: a worker, or this page where the browser gives none or it fails. */
import { proxy, type Remote, wrap } from "comlink";
import type { Suggestion, Wanted } from "../../domain/knowledge/suggester";

type Far = Remote<typeof import("./suggest-worker")["far"]>;
type Near = typeof import("./suggesting");

const NOTHING: Wanted = { lang: undefined, limit: 1, named: [], me: "" };

let source: Promise<Far | Near> | undefined;

const inPage = (): Promise<Near> => import("./suggesting");

function start(): Promise<Far | Near> {
  if (typeof Worker === "undefined") return inPage();
  const worker = new Worker(new URL("./suggest-worker.ts", import.meta.url), { type: "module" });
  const far = wrap<typeof import("./suggest-worker")["far"]>(worker);
  // The first answer says that it runs.
  const runs = new Promise<Far>((resolve, reject) => {
    worker.onerror = (event) => reject(event.error);
    far.suggest("", NOTHING).then(() => resolve(far), reject);
  });
  return runs.catch(() => {
    worker.terminate();
    return inPage();
  });
}

const from = () => {
  source ??= start();
  return source;
};

/** Follows what the desk knows; `onChange` hears of every change. Resolves with how to stop. */
export async function followDesk(onChange: () => void): Promise<() => void> {
  const followed = await (await from()).follow(proxy(onChange));
  return () => void followed.stop();
}

/** The best answers for what a customer wrote, see `Suggester.suggest`. */
export const suggest = async (text: string, wanted: Wanted): Promise<Suggestion[]> => (await from()).suggest(text, wanted);
