/** Live help centres as the companion has them: asked for while they are looked at, more often while one is read. */
import { useCallback, useEffect, useState } from "react";
import type { Connector, ConnectorsAnswer, ConnectorsAsk } from "../../contracts/connectors";
import { useDeskSync } from "../team/desk-sync";

/** Milliseconds between two questions: while one is read, after one that had no answer, and else. */
const AGAIN = { reading: 1_000, unanswered: 5_000, resting: 60_000 };

export type ConnectorsProblem = Extract<ConnectorsAnswer, { problem: string }>["problem"];

export interface Connectors {
  /** Undefined until the first answer. */
  all: readonly Connector[] | undefined;
  /** Why the last question had no answer. */
  problem: ConnectorsProblem | undefined;
  /** Asks; what was wrong, if anything was. */
  ask(asked: ConnectorsAsk): Promise<ConnectorsProblem | undefined>;
}

/** Follows them as long as it is shown. */
export function useConnectors(): Connectors {
  const sync = useDeskSync();
  const [all, setAll] = useState<readonly Connector[]>();
  const [problem, setProblem] = useState<ConnectorsProblem>();
  const ask = useCallback(
    async (asked: ConnectorsAsk) => {
      const answer = await sync.connectors(asked);
      const isDone = "connectors" in answer;
      if (isDone) setAll(answer.connectors);
      // What was wrong with a change is said where it was made.
      if (isDone || asked.want === "list") setProblem(isDone ? undefined : answer.problem);
      return isDone ? undefined : answer.problem;
    },
    [sync],
  );
  const isReading = all?.some(({ progress }) => progress) ?? false;
  const pace = isReading ? "reading" : problem ? "unanswered" : "resting";
  useEffect(() => {
    void ask({ want: "list" });
  }, [ask]);
  useEffect(() => {
    const timer = setInterval(() => void ask({ want: "list" }), AGAIN[pace]);
    return () => clearInterval(timer);
  }, [ask, pace]);
  return { all, problem, ask };
}
