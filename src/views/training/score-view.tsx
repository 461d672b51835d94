/** A practice lesson's score, part by part, with the very sentences each part rests on. */
import type { Attempt } from "../../domain/training/lesson";
import { type Finding, PARTS, type PartName, score } from "../../domain/training/score";
import { t } from "../text";
import { Disclosure } from "../ui/disclosure";
import { Icon } from "../ui/icon";
import { number } from "../ui/number";
import "./training.css";

interface ScoreViewProps {
  attempt: Attempt;
  /** What each part was worth when it was kept; else what it is worth now. */
  kept?: Record<PartName, number>;
}

/** Parts that lost something stand open. */
export function ScoreView({ attempt, kept }: ScoreViewProps) {
  const { parts } = score(attempt);
  return (
    <div className="p-stack">
      {PARTS.map((part) => {
        const value = kept?.[part] ?? parts[part].value;
        return (
          <Disclosure
            key={part}
            title={t(`training.part.${part}`)}
            detail={t("training.score", { n: number(value) })}
            isOpenAtFirst={value < 100}
          >
            <div className="p-score-track" aria-hidden="true">
              <span className={value < 60 ? "p-score-low" : ""} style={{ inlineSize: `${value}%` }} />
            </div>
            <ul className="p-plain-list p-findings">
              {parts[part].findings.map((finding, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: findings of one attempt never change
                <FindingRow key={index} finding={finding} attempt={attempt} />
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </div>
  );
}

function FindingRow({ finding, attempt }: { finding: Finding; attempt: Attempt }) {
  const { code, isGood, words = [], n = 0, line } = finding;
  const said = line === undefined ? undefined : attempt.lines[line]?.text;
  return (
    <li className={isGood ? "p-finding-good" : "p-finding-bad"}>
      <Icon name={isGood ? "check" : "alert"} />
      <span className="p-label-hidden">{t(isGood ? "training.good" : "training.bad")}</span>
      <span>
        {t(`training.finding.${code}`, { n: number(n), words: words.map((word) => `“${word}”`).join(", ") })}
        {said && <q dir="auto">{said}</q>}
      </span>
    </li>
  );
}
