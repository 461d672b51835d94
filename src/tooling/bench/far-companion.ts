/** The companion as its parent process sees it. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface FarCompanion {
  url: string;
  ownerLink: string;
  /** Megabytes of memory it holds now. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

const answerOf = <T>(child: ChildProcess): Promise<T> =>
  new Promise((done, fail) => {
    const ended = () => fail(new Error("The companion ended"));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      done(message as T);
    });
  });

/** Starts a companion on this store in a process of its own. */
export async function startFarCompanion(store: string, secret: string): Promise<FarCompanion> {
  const child = fork(fileURLToPath(new URL("companion-child.ts", import.meta.url)), [store, secret], { execArgv: ["--import", "tsx"] });
  const { url, ownerLink } = await answerOf<{ url: string; ownerLink: string }>(child);
  return {
    url,
    ownerLink,
    async memory() {
      child.send({});
      return (await answerOf<{ rss: number }>(child)).rss / 1_048_576;
    },
    async close() {
      if (child.exitCode !== null) return;
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
