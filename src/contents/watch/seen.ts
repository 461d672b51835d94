import type { Mark, SeenAnswer } from "../../contracts/messages";
import { readPost } from "../../x/dom/post";
import type { Desk } from "../life/desk";
import type { Shown } from "./articles";

/** Milliseconds posts are gathered before the worker is told. */
const GATHER = 150;
const AT_ONCE = 200;
/** Ids remembered as told; far more than a page holds. */
const REMEMBERED = 5_000;

interface Answers {
  marks(marks: Record<string, Mark | null>): void;
  /** The articles on the page now. */
  shown(): Shown[];
}

/** Tells the worker which posts are on the page, each once, and sends the text of those it has not seen in JSON. */
export function createSeen({ signal, tell }: Desk, { marks, shown }: Answers) {
  const told = new Set<string>();
  let waiting = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));

  async function flush() {
    timer = undefined;
    if (waiting.size === 0) return;
    const batch = [...waiting].slice(0, AT_ONCE);
    waiting = new Map([...waiting].slice(AT_ONCE));
    if (waiting.size > 0) timer = setTimeout(flush, GATHER);
    const answer = (await tell({ type: "page-worker:seen", posts: batch.map(([id, handle]) => ({ id, handle })) })) as
      | SeenAnswer
      | undefined;
    if (!answer || signal.aborted) {
      for (const [id] of batch) told.delete(id);
      return;
    }
    // Who is not named is no customer, or no longer one.
    marks({ ...Object.fromEntries(batch.map(([, handle]) => [handle.toLowerCase(), null])), ...answer.marks });
    const wanted = new Set(answer.want);
    const there = wanted.size === 0 ? [] : shown().filter(({ id }) => wanted.has(id));
    const posts = there.map(({ article }) => readPost(article)).filter((post) => post !== undefined);
    if (posts.length > 0) await tell({ type: "page-worker:dom", posts, dms: [] });
  }

  const remember = (id: string) => {
    if (told.size >= REMEMBERED) told.delete(told.values().next().value as string);
    told.add(id);
  };
  return {
    see({ id, handle }: Shown) {
      if (told.has(id)) return;
      remember(id);
      waiting.set(id, handle);
      timer ??= setTimeout(flush, GATHER);
    },
    /** The desk keeps other things from now on: what is on the page is told once more. */
    again() {
      told.clear();
      for (const one of shown()) this.see(one);
    },
    /** The worker has read these in JSON, and has told the marks of their authors. */
    skip(ids: string[]) {
      for (const id of ids) {
        remember(id);
        waiting.delete(id);
      }
    },
  };
}
