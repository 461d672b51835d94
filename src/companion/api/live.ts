/** One panel's live stream: a word whenever there may be something to pull, and now and then while there is not. */
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Pokes } from "../live/pokes";

/** A word on a quiet stream each so many milliseconds: proxies cut off what says nothing for a minute. */
const STILL_HERE = 25_000;
/**
 * Between two pokes of a stream, for each panel that listens here: two hundred panels hear twice a second of a desk that changes all the
 * time, and one hears at once. Each poke is a pull, and what a pull brings is all that came meanwhile.
 */
const GAP = 2.5;

interface Stream {
  workspaceId: string;
  pokes: Pokes;
  /** Streams end when the companion stops. */
  stopping: AbortSignal;
  /** Whether its panel is still paired. */
  isKnown(): Promise<boolean>;
}

/** Answers with the stream; it ends with the connection, the companion or the pairing. */
export function streamLive(c: Context, { workspaceId, pokes, stopping, isKnown }: Stream): Response {
  return streamSSE(c, async (stream) => {
    let wake = () => {};
    let isNew = true;
    const isOver = () => stream.aborted || stream.closed || stopping.aborted;
    /** Resolves after this long, or when the stream ends; `early` also at a poke. */
    const rest = async (ms: number, early: boolean) => {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
        wake = () => {
          if (early || isOver()) resolve();
        };
      });
      clearTimeout(timer);
    };
    const unlisten = pokes.listen(workspaceId, () => {
      isNew = true;
      wake();
    });
    const end = () => wake();
    stream.onAbort(end);
    stopping.addEventListener("abort", end);
    while (!isOver()) {
      if (isNew) {
        isNew = false;
        await stream.writeSSE({ event: "poke", data: "" });
        // Not all at the same moment.
        await rest(pokes.count() * GAP * (0.5 + Math.random()), false);
        continue;
      }
      await rest(STILL_HERE, true);
      if (isNew || isOver()) continue;
      // Who was signed out meanwhile hears no more.
      if (!(await isKnown())) break;
      await stream.write(": still here\n\n");
    }
    unlisten();
    stopping.removeEventListener("abort", end);
  });
}
