/** A model's wording of a reply as a change of the agent's own, to take or to leave. */
import { useEffect, useRef } from "react";
import { type RewriteAsked, ungrounded } from "../../domain/tone/rewrite";
import { Diff } from "../approvals/diff";
import "../approvals/approvals.css";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";

interface RewriteResultProps {
  asked: RewriteAsked;
  text: string;
  /** What is written is another text by now. */
  isStale: boolean;
  onUse: () => void;
  onDiscard: () => void;
}

/** Takes the focus as a whole, never one of its buttons: whoever types on takes nothing by it. */
export function RewriteResult({ asked, text, isStale, onUse, onDiscard }: RewriteResultProps) {
  const whole = useRef<HTMLElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) whole.current?.focus();
    whole.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const marked = ungrounded(text, asked);
  const isSame = text === asked.text;
  return (
    <section className="p-rewritten" ref={whole} tabIndex={-1} aria-label={t("checks.rewrite.title")}>
      <ErrorNotice
        tone={marked.length > 0 ? "warn" : "info"}
        title={t(isSame ? "checks.rewrite.same" : "checks.rewrite.title")}
        actions={
          <>
            {!isSame && (
              <Button size="s" variant="primary" isDisabled={isStale} onPress={onUse}>
                {t("checks.rewrite.use")}
              </Button>
            )}
            <Button size="s" variant="quiet" onPress={onDiscard}>
              {t(isSame ? "ui.close" : "checks.rewrite.discard")}
            </Button>
          </>
        }
      >
        {!isSame && <Diff before={asked.text} after={text} />}
        {marked.length > 0 && (
          <>
            <p>{t("checks.rewrite.ungrounded")}</p>
            <ul className="p-held">
              {marked.map((sentence) => (
                <li key={sentence}>
                  <bdi>{sentence}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
        {isStale && <p>{t("checks.rewrite.stale")}</p>}
      </ErrorNotice>
    </section>
  );
}
