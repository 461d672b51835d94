/** Beneath the reply box: another wording by a model, where managers allow it. It is shown as a change, and nothing is taken unread. */
import { useEffect, useId, useRef } from "react";
import type { RewriteAsked } from "../../domain/tone/rewrite";
import type { VoiceSettings } from "../../domain/tone/voice";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { Progress } from "../ui/progress";
import { RewriteResult } from "./rewrite-result";
import { type Model, type Rewriting, useModel, useRewrite } from "./use-rewrite";

interface RewriteProps {
  wanted: VoiceSettings["rewrite"];
  replyId: string;
  /** What would be sent: the draft as it stands, its article, the voice. */
  asked: RewriteAsked;
  onUse: (text: string) => void;
}

/** A button, and what came of it; nothing where no model can be asked. */
export default function Rewrite({ wanted, replyId, asked, onUse }: RewriteProps) {
  const model = useModel(wanted);
  const { rewriting, ask, reset } = useRewrite(replyId);
  const wasShown = useRef(false);
  useEffect(() => {
    wasShown.current = rewriting.kind === "done";
  }, [rewriting]);
  if (typeof model === "string") return null;
  if (rewriting.kind === "done") {
    const use = () => {
      onUse(rewriting.text);
      reset();
    };
    return <RewriteResult {...rewriting} isStale={rewriting.asked.text !== asked.text} onUse={use} onDiscard={reset} />;
  }
  return <Ask model={model} rewriting={rewriting} takesFocus={wasShown.current} onAsk={() => ask(model, asked)} onStop={reset} />;
}

interface AskProps {
  model: Model;
  rewriting: Rewriting;
  /** It comes back where the answer stood. */
  takesFocus: boolean;
  onAsk: () => void;
  onStop: () => void;
}

function Ask({ model, rewriting, takesFocus, onAsk, onStop }: AskProps) {
  const where = useId();
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it appears
  useEffect(() => {
    if (takesFocus && isFree()) button.current?.focus();
  }, []);
  const isAsking = rewriting.kind === "asking";
  return (
    <div className="p-rewrite">
      {rewriting.kind === "failed" && (
        <ErrorNotice
          tone="warn"
          title={t("checks.rewrite.failed")}
          actions={
            <Button size="s" variant="quiet" onPress={onStop}>
              {t("ui.close")}
            </Button>
          }
        >
          {t(`checks.rewrite.why.${rewriting.why}`)}
        </ErrorNotice>
      )}
      {isAsking && <Progress label={t("checks.rewrite.asking")} />}
      <Button
        size="s"
        variant="quiet"
        icon={isAsking ? "close" : "edit"}
        ref={button}
        aria-describedby={where}
        onPress={isAsking ? onStop : onAsk}
      >
        {t(isAsking ? "checks.rewrite.cancel" : "checks.rewrite")}
      </Button>
      <span className="p-soft" id={where}>
        {whereTo(model)}
      </span>
    </div>
  );
}

/** Nobody writes elsewhere. */
const isFree = () => document.activeElement === null || document.activeElement === document.body;

/** Plainly what goes where. */
const whereTo = ({ kind, model, host }: Model) =>
  kind === "browser" ? t("checks.rewrite.here") : t("checks.rewrite.there", { model, host });
