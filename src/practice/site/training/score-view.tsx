/** A score, part by part, with the very sentences it rests on. */
import { PARTS, score } from "../../../domain/training/score";
import type { ShownAttempt } from "../../training";
import { KeepScore } from "./keep-score";
import { findingWords, PART_WORDS } from "./words";

export function ScoreView({ attempt, title }: { attempt: ShownAttempt; title: string }) {
  const { total, parts } = score(attempt);
  return (
    <section aria-label="Score" className="lesson-score" data-testid="lesson-score">
      <h3>
        {title}: {total} of 100
      </h3>
      <p>{attempt.people.map(({ name, ends }) => `${name} ${ends === "won" ? "is content." : "has left."}`).join(" ")}</p>
      <p className="soft">
        This counts times, lengths, and words from lists. Whether an answer was right, or kind in other words, is for people to say.
      </p>
      <KeepScore attempt={attempt} />
      {PARTS.map((part) => (
        <details key={part} open={parts[part].value < 100}>
          <summary>
            <span className="strong">{PART_WORDS[part]}</span> <span>{parts[part].value} of 100</span>
            <meter min={0} max={100} low={60} optimum={100} value={parts[part].value} aria-label={PART_WORDS[part]} />
          </summary>
          <ul>
            {parts[part].findings.map((finding, index) => {
              const line = finding.line === undefined ? undefined : attempt.lines[finding.line];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: findings of one attempt never change
                <li key={index} className={finding.isGood ? "good" : "bad"}>
                  <span aria-hidden="true">{finding.isGood ? "✓" : "✗"}</span>
                  <span>
                    {findingWords(finding)}
                    {line && <q dir="auto">{line.text}</q>}
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </section>
  );
}
