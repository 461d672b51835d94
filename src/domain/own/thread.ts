/** How far a thread has come: what of it X has shown. Pure. */
import { comparable } from "../conversations/sent";
import type { DraftThread, Message } from "../rows";

export interface Progress {
  /** How many of its posts were seen. */
  posted: number;
  /** Id of the message the next one answers: the last that was seen, or what the thread answers. */
  last: string;
}

/**
 * Each post answers the one before; the first answers `rootId` (`x_post:<post id>`). Words changed in X's composer count all the same where
 * this agent is known to have sent them.
 */
export function progressOf(
  { parts }: Pick<DraftThread, "parts">,
  rootId: string,
  messages: readonly Message[],
  me: string | undefined,
): Progress {
  let progress: Progress = { posted: 0, last: rootId };
  for (const part of parts) {
    const answers = messages.filter(
      ({ inReplyTo, direction, deletedAt }) => inReplyTo === progress.last && direction === "outbound" && deletedAt === undefined,
    );
    const words = comparable(part);
    const post =
      answers.find(({ text }) => comparable(text) === words) ?? answers.find(({ agentId }) => agentId !== undefined && agentId === me);
    if (!post) break;
    progress = { posted: progress.posted + 1, last: post.id };
  }
  return progress;
}

/** One post of a thread, as it is put into X's composer. */
export interface ThreadPart {
  /** Id of the reply whose text it is a part of: as `PendingReply.id`. */
  of: string;
  /** All of its posts, in their order. */
  parts: string[];
  /** Which of them it is, from 0. */
  at: number;
}

/** What was not posted of it, as one text; numbers at the ends of the posts are left out. */
export function restOf({ parts }: Pick<DraftThread, "parts">, posted: number): string {
  const number = (at: number) => ` (${at + 1}/${parts.length})`;
  const bare = parts.map((part, at) => (part.endsWith(number(at)) ? part.slice(0, -number(at).length) : part));
  return bare.slice(posted).join("\n\n");
}

const squeezed = (text: string) => text.replace(/\s+/g, "");

/** Whether these posts say what the text says, letter for letter: white space and numbers at their ends aside. */
export const isThreadOf = (text: string, parts: string[]): boolean => squeezed(restOf({ parts }, 0)) === squeezed(text);
