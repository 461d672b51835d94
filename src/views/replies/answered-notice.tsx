/** Somebody else has just answered: not twice, unless that is meant. */
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { duration } from "../ui/time";
import { useFocusFirst } from "../ui/use-focus-first";
import { useNow } from "../ui/use-now";
import type { Phase, Reply } from "./use-reply";

/** Says who, when and what; inserting anyway takes a deliberate press. */
export function AnsweredNotice({ phase, reply, who }: { phase: Extract<Phase, { kind: "answered" }>; reply: Reply; who: Who }) {
  const first = useFocusFirst<HTMLButtonElement>();
  const now = useNow();
  const { draft, by } = phase;
  const name = (by.agentId && who.names.get(by.agentId)) || `@${by.authorHandle}`;
  return (
    <ErrorNotice
      tone="warn"
      title={t("replies.answered", { name, time: duration(Math.max(0, now - by.at)) })}
      actions={
        <>
          <Button size="s" ref={first} onPress={reply.reset}>
            {t("ui.cancel")}
          </Button>
          <Button size="s" variant="quiet" onPress={() => void reply.insert(draft, { again: true, over: ["unsolicited"] })}>
            {t("replies.answered.anyway")}
          </Button>
        </>
      }
    >
      <span dir="auto">{by.text}</span>
    </ErrorNotice>
  );
}
