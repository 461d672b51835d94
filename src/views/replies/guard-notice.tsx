/** A public reply was stopped: it holds what looks private. */
import type { Customer } from "../../domain/rows";
import { links } from "../../x/urls";
import { usePageLink } from "../panel/page-link";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { useFocusFirst } from "../ui/use-focus-first";
import type { Phase, Reply } from "./use-reply";

/** Names what was found. Enter moves to a private message; inserting anyway takes a deliberate press. */
export function GuardNotice({ phase, reply, customer }: { phase: Extract<Phase, { kind: "guarded" }>; reply: Reply; customer: Customer }) {
  const link = usePageLink();
  const first = useFocusFirst<HTMLButtonElement>();
  const { draft, findings, over } = phase;
  const found = findings.map(({ kind, match }) => t(`replies.guard.${kind}`, { match })).join(", ");
  return (
    <ErrorNotice
      tone="warn"
      title={t("replies.guard.title")}
      actions={
        <>
          {customer.userId ? (
            <Button size="s" variant="primary" icon="lock" shortcut="↵" ref={first} onPress={() => reply.moveToPrivate(draft)}>
              {t("replies.guard.move")}
            </Button>
          ) : (
            <Button size="s" variant="primary" icon="user" ref={first} onPress={() => link.open(links.profile(customer.handle))}>
              {t("replies.guard.profile")}
            </Button>
          )}
          {!draft.isPrivateOnly && (
            <Button size="s" onPress={() => void reply.insert(draft, { again: true, over: [...over, "private"] })}>
              {t("replies.guard.anyway")}
            </Button>
          )}
          <Button size="s" variant="quiet" onPress={reply.reset}>
            {t("ui.cancel")}
          </Button>
        </>
      }
    >
      {draft.isPrivateOnly ? t("replies.guard.dm_only") : t("replies.guard.found", { found })}
      {!customer.userId && ` ${t("replies.guard.unknown", { handle: customer.handle })}`}
    </ErrorNotice>
  );
}
