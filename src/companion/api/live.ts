/** One panel's live stream: what is new, or a word that there may be something to pull, and now and then a word while there is not. */
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Presence } from "../../contracts/companion";
import { joined, type News, newsFor, told } from "../live/news";
import type { Pokes, Word } from "../live/pokes";

/** A word on a quiet stream each so many milliseconds: proxies cut off what says nothing for a minute. */
const STILL_HERE = 25_000;
/**
 * Between two pokes of a stream, for each panel that listens here: two hundred panels hear twice a second of a desk that changes all the
 * time, and one hears at once. What came meanwhile comes together.
 */
const GAP = 2.5;

interface Stream {
  workspaceId: string;
  /** Under which the panel's browser pushes. */
  clientId: string | undefined;
  /** Its session. */
  panel: string;
  agentId: string;
  pokes: Pokes;
  /** Streams end when the companion stops. */
  stopping: AbortSignal;
  /** Whether its panel is still paired. */
  isKnown(): Promise<boolean>;
}

/** Answers with the stream; it ends with the connection, the companion or the pairing. */
export function streamLive(c: Context, { workspaceId, clientId, panel, agentId, pokes, stopping, isKnown }: Stream): Response {
  return streamSSE(c, async (stream) => {
    let wake = () => {};
    /** Not said yet: nothing, that there is something, or what it is. */
    let due: News | "something" | undefined = "something";
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
    /** Who is where, and was not said yet. */
    const people = new Map<string, Presence>();
    const note = (presence: Presence) => presence.panel !== panel && people.set(presence.panel, presence);
    for (const presence of pokes.presences(workspaceId)) note(presence);
    const hear = ({ news, presence }: Word) => {
      if (presence) note(presence);
      else if (!news || due === "something") due = "something";
      else due = (due ? joined(due, news) : told(news)) ?? "something";
      wake();
    };
    const unlisten = pokes.listen(workspaceId, hear, agentId);
    const end = () => wake();
    stream.onAbort(end);
    stopping.addEventListener("abort", end);
    while (!isOver()) {
      if (!due && people.size === 0) await rest(STILL_HERE, true);
      // Who was signed out meanwhile hears no more.
      if (isOver() || !(await isKnown())) break;
      const said: News | "something" | undefined = due;
      due = undefined;
      if (!said && people.size === 0) {
        await stream.write(": still here\n\n");
        continue;
      }
      const come = [...people.values()];
      people.clear();
      for (const presence of come) await stream.writeSSE({ event: "presence", data: JSON.stringify(presence) });
      if (said === "something") await stream.writeSSE({ event: "poke", data: "" });
      else if (said) await stream.writeSSE({ event: "news", data: JSON.stringify(newsFor(said, agentId, clientId)) });
      // Not all at the same moment.
      await rest(pokes.count() * GAP * (0.5 + Math.random()), false);
    }
    unlisten();
    stopping.removeEventListener("abort", end);
  });
}
