/** Suggestions kept in step with the desk's database, which this reads by itself: in a worker, or in the page where there is none. */
import { liveQuery } from "dexie";
import { Suggester, type Suggestion, type Wanted } from "../../domain/knowledge/suggester";
import type { Message } from "../../domain/rows";
import { counts } from "../../store/queries/desk-state";
import { keepModel, keptModel, lately, whatIsKnown } from "../../store/queries/suggesting";

/** Milliseconds of work at a stretch: in between, questions are answered. */
const SLICE = 8;
/** What was said is read anew at most this often, milliseconds. */
const READ_EVERY = 20_000;

let suggester: Suggester | undefined;
const pause = () => new Promise((done) => setTimeout(done));

async function made(): Promise<Suggester> {
  // A model that can't be read or kept is learned anew: nothing is lost but time.
  const kept = await keptModel().catch(() => undefined);
  suggester ??= new Suggester(kept, (snapshot) => void keepModel(snapshot).catch(() => {}));
  return suggester;
}

/** What the desk knows, and what was said lately as it was last read. */
async function bring(messages: readonly Message[], known: Awaited<ReturnType<typeof whatIsKnown>>): Promise<void> {
  const to = await made();
  let since = performance.now();
  for (const _ of to.bring({ ...known, messages })) {
    if (performance.now() - since < SLICE) continue;
    await pause();
    since = performance.now();
  }
}

/** Follows the desk until `stop` is called; `onChange` hears when something else may be suggested than before. */
export function follow(onChange: () => void): { stop(): void } {
  let isOver = false;
  let queue = Promise.resolve();
  let messages: readonly Message[] = [];
  let readAt: number | undefined;
  let latest: Awaited<ReturnType<typeof whatIsKnown>> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    queue = queue
      .then(async () => {
        if (isOver || !latest) return;
        await bring(messages, latest);
        onChange();
      })
      // What failed once is tried again with the next change.
      .catch((error) => console.error(error));
  };
  const read = async () => {
    readAt = Date.now();
    messages = await lately().catch(() => messages);
    next();
  };
  const known = liveQuery(whatIsKnown).subscribe((all) => {
    latest = all;
    if (readAt === undefined) void read();
    else next();
  });
  const said = liveQuery(async () => (await counts()).messages).subscribe(() => {
    if (readAt === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => void read(), Math.max(0, readAt + READ_EVERY - Date.now()));
  });
  return {
    stop() {
      isOver = true;
      clearTimeout(timer);
      known.unsubscribe();
      said.unsubscribe();
    },
  };
}

/** The best answers for what a customer wrote; none before anything is known. */
export const suggest = (text: string, wanted: Wanted): Suggestion[] => suggester?.suggest(text, wanted) ?? [];
