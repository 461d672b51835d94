/** A reply was held by what the checks have to say of it. */
import type { Draft } from "../replies/drafts";
import type { Phase, Reply } from "../replies/use-reply";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { useFocusFirst } from "../ui/use-focus-first";
import { saysOf } from "./words";

interface HeldNoticeProps {
  phase: Extract<Phase, { kind: "held" }>;
  reply: Reply;
  /** Back to writing. */
  onEdit: (draft: Draft) => void;
}

/** Says what; back to writing is the way out, and inserting anyway takes a deliberate press, which is noted. */
export default function HeldNotice({ phase, reply, onEdit }: HeldNoticeProps) {
  const first = useFocusFirst<HTMLButtonElement>();
  const { draft, findings, over } = phase;
  const isStopped = findings.some(({ severity }) => severity === "stop");
  const anyway = () => void reply.insert(draft, { again: true, over: [...over, ...findings.map(({ check }) => check)] });
  return (
    <ErrorNotice
      tone="warn"
      title={t(isStopped ? "checks.held.stop" : "checks.held.warn")}
      actions={
        <>
          <Button size="s" variant="primary" ref={first} onPress={() => onEdit(draft)}>
            {t("checks.held.change")}
          </Button>
          <Button size="s" variant="quiet" onPress={anyway}>
            {t("checks.held.anyway")}
          </Button>
        </>
      }
    >
      <ul className="p-held">
        {findings.map((finding) => (
          <li key={finding.check}>{saysOf(finding)}</li>
        ))}
      </ul>
    </ErrorNotice>
  );
}
