/** What a rule would have done, beside the rule. */
import { useEffect, useRef, useState } from "react";
import type { Rule } from "../../domain/routing/rule";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { Progress } from "../ui/progress";
import { shortDate } from "../ui/time";
import { becauseWords } from "./reason-words";
import { actionWords } from "./rule-words";
import { TRIED_DAYS, type TryOut, tryOut } from "./try-out";
import type { Choices } from "./use-choices";

/** How many are listed. */
const SHOWN = 50;

/** Starts at once, and again for another rule; `onDone` hears that there is an answer. */
export function TryRule({ rule, choices, onDone }: { rule: Rule; choices: Choices; onDone?: () => void }) {
  const [share, setShare] = useState(0);
  const [result, setResult] = useState<TryOut>();
  const [failed, setFailed] = useState<string>();
  const stop = useRef<AbortController>(undefined);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    const stopping = new AbortController();
    stop.current = stopping;
    let isLeft = false;
    setResult(undefined);
    setFailed(undefined);
    tryOut(rule, Date.now(), (now) => isLeft || setShare(Math.min(1, now)), stopping.signal).then(
      (answer) => {
        if (isLeft) return;
        setResult(answer);
        done.current?.();
      },
      (error: unknown) => isLeft || setFailed(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isLeft = true;
      stopping.abort();
    };
  }, [rule]);
  if (failed) return <ErrorNotice title={t("routing.try.failed")}>{failed}</ErrorNotice>;
  if (!result) {
    return (
      <div className="p-stack">
        <p className="p-soft">{t("routing.try.working", { days: TRIED_DAYS })}</p>
        <Progress label={t("routing.try.progress")} value={share} />
        <div className="p-row">
          <Button size="s" onPress={() => stop.current?.abort()}>
            {t("routing.try.stop")}
          </Button>
        </div>
      </div>
    );
  }
  return <Result result={result} rule={rule} choices={choices} />;
}

function Result({ result, rule, choices }: { result: TryOut; rule: Rule; choices: Choices }) {
  const { matches, tried, customers, isPartial } = result;
  return (
    <section className="p-stack p-rule-tried" aria-label={t("routing.try.label")} aria-live="polite">
      <p>
        <strong>
          {t("routing.try.fired", { count: matches.length, n: number(matches.length), tried: number(tried), days: TRIED_DAYS })}
        </strong>{" "}
        {matches.length > 0 && t("routing.try.customers", { count: customers, n: number(customers) })}
      </p>
      {isPartial && <p className="p-soft">{t("routing.try.partial")}</p>}
      {matches.length > 0 && (
        <>
          <p className="p-soft">{t("routing.try.each")}</p>
          <ul className="p-rule-deeds">
            {rule.actions.map((action, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: actions have no other name
              <li key={i}>{actionWords(action, choices)}</li>
            ))}
          </ul>
          <ul className="p-plain-list">
            {matches.slice(0, SHOWN).map((match) => (
              <li key={match.messageId} className="p-rule-match">
                <span className="p-rule-match-who">
                  <bdi>{match.name}</bdi> <span className="p-soft">{shortDate(match.at)}</span>
                </span>
                <span className="p-rule-match-text" dir="auto">
                  {match.text}
                </span>
                <span className="p-soft" dir="auto">
                  {becauseWords(match.because, match.text)}
                </span>
              </li>
            ))}
          </ul>
          {matches.length > SHOWN && <p className="p-soft">{t("routing.try.more", { n: number(matches.length - SHOWN) })}</p>}
        </>
      )}
    </section>
  );
}
