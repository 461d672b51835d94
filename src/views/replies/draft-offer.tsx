/** What another of the agent's devices wrote at the same time: theirs to choose from. */
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { contentOf, useDraft, useDrafts } from "./drafts";

/** Nothing where nobody else wrote. */
export default function DraftOffer({ replyId, customerId }: { replyId: string; customerId: string }) {
  const draft = useDraft(replyId);
  const write = useDrafts((drafts) => drafts.write);
  const [first] = draft.others ?? [];
  if (!first) return null;
  return (
    <ErrorNotice
      tone="info"
      title={t("replies.draft.other")}
      actions={
        <>
          <Button size="s" icon="edit" onPress={() => write(replyId, customerId, contentOf(first), true)}>
            {t("replies.draft.use")}
          </Button>
          <Button size="s" variant="quiet" onPress={() => write(replyId, customerId, contentOf(draft), true)}>
            {t("replies.draft.keep")}
          </Button>
        </>
      }
    >
      <p className="p-thread-part" dir="auto">
        {first.text}
      </p>
    </ErrorNotice>
  );
}
