/** What an edit took out and put in. */
import { type Part, wordDiff } from "../../domain/approvals/diff";
import { t } from "../text";

/** The text with what is gone struck through and what is new underlined; who hears it is told which is which. */
export function Diff({ before, after }: { before: string; after: string }) {
  return (
    <p className="p-diff" dir="auto">
      {wordDiff(before, after).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two texts never change places
        <Words part={part} key={index} />
      ))}
    </p>
  );
}

function Words({ part: { kind, text } }: { part: Part }) {
  if (kind === "same") return <>{text}</>;
  const label = <span className="p-label-hidden">{t(`approvals.diff.${kind}`)} </span>;
  return kind === "gone" ? (
    <del>
      {label}
      {text}
    </del>
  ) : (
    <ins>
      {label}
      {text}
    </ins>
  );
}
