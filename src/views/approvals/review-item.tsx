/** One reply that waits for a reviewer: all it takes to decide, and the ways to. */
import { type KeyboardEvent, useState } from "react";
import type { Review } from "../../store/queries/approvals";
import { useShown } from "../panel/shown";
import { useAct } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { number } from "../ui/number";
import { ago, dateTime } from "../ui/time";
import { useNow } from "../ui/use-now";
import "./approvals.css";
import { becauseWords } from "./because";
import { Diff } from "./diff";
import { ReviewForm } from "./review-form";

/** Keys a, e and x work while it has the focus, the buttons always. */
export function ReviewItem({ review, who }: { review: Review; who: Who }) {
  const act = useAct();
  const now = useNow();
  const choose = useShown((shown) => shown.choose);
  const [form, setForm] = useState<"edit" | "reject">();
  const { approval, customer, author, message } = review;
  const { id: approvalId, text, edits = [], audience, at, because, over = [], approvedBy, needed } = approval;
  const edition = edits.length;
  const approve = () => act({ type: "approval.approve", approvalId, edition }, t("approvals.review.approved"));
  const edit = (words: string) => act({ type: "approval.approve", approvalId, edition, text: words }, t("approvals.review.edited_done"));
  const reject = (reason: string) => act({ type: "approval.reject", approvalId, reason }, t("approvals.review.rejected"));
  const keys: Record<string, () => void> = { a: () => void approve(), e: () => setForm("edit"), x: () => setForm("reject") };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  };
  const handle = customer ? `@${customer.handle}` : "";
  const title = t("approvals.review.of", { author: author?.name ?? t("approvals.somebody"), customer: customer?.name || handle });
  const last = edits.at(-1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the reply itself takes the keys that decide it
    <article className="p-review" tabIndex={0} aria-label={title} aria-keyshortcuts="a e x" onKeyDown={onKeyDown}>
      <header className="p-review-head">
        <strong dir="auto">{title}</strong>
        <span className={`p-review-audience p-review-${audience}`}>
          <Icon name={audience === "public" ? "globe" : "lock"} />
          {t(`approvals.review.${audience}`)}
        </span>
        <time dateTime={new Date(at).toISOString()} title={dateTime(at)}>
          {ago(at, now)}
        </time>
      </header>
      {message?.text && (
        <blockquote className="p-review-message" dir="auto" lang={message.lang}>
          <span className="p-label-hidden">{t("approvals.review.answers")} </span>
          {message.text}
        </blockquote>
      )}
      {last && <p className="p-soft">{t("approvals.review.edited", { name: who.names.get(last.agentId) ?? t("approvals.somebody") })}</p>}
      {last ? (
        <Diff before={last.text} after={text} />
      ) : (
        <p className="p-approval-text" dir="auto">
          {text}
        </p>
      )}
      <p className="p-soft">
        {becauseWords(because)}
        {needed > 1 && ` · ${t("approvals.review.done", { done: number(approvedBy.length), count: needed, n: number(needed) })}`}
      </p>
      {over.length > 0 && (
        <p className="p-review-over">
          <Icon name="alert" /> {t("approvals.review.over", { checks: over.map((check) => t(`checks.name.${check}`)).join(" · ") })}
        </p>
      )}
      {form ? (
        <ReviewForm kind={form} text={text} onSubmit={form === "edit" ? edit : reject} onClose={() => setForm(undefined)} />
      ) : (
        <div className="p-row">
          <Button size="s" variant="primary" icon="check" shortcut="a" onPress={() => void approve()}>
            {t("approvals.review.approve")}
          </Button>
          <Button size="s" icon="edit" shortcut="e" onPress={() => setForm("edit")}>
            {t("approvals.review.edit")}
          </Button>
          <Button size="s" icon="undo" shortcut="x" onPress={() => setForm("reject")}>
            {t("approvals.review.reject")}
          </Button>
          {customer && (
            <Button size="s" variant="quiet" icon="user" onPress={() => choose(customer.id)}>
              {t("approvals.review.open")}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
