/** Beneath the reply box: what the checks have to say of what is written, with a fix where there is one, and the pace. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import { type Finding, WHATEVER_IS_WRITTEN } from "../../domain/lint/finding";
import type { RewriteAsked } from "../../domain/tone/rewrite";
import type { Voice } from "../../domain/tone/voice";
import { checksRows } from "../../store/queries/checks";
import { useMoods } from "../mood/use-moods";
import { type Draft, useDraft, useDrafts } from "../replies/drafts";
import { t } from "../text";
import { part } from "../text/load";
import { Icon } from "../ui/icon";
import { showToast } from "../ui/toast";
import { check, paceNow, type Subject, voiceFor } from "./check";
import "./checks.css";
import { FixButton } from "./fix-button";
import { PaceMeter } from "./pace-meter";
import { show } from "./seen";
import { saysOf } from "./words";

const Rewrite = part(() => import("./rewrite"));

/** Milliseconds without a key after which the text is looked at. */
const PAUSE = 350;

/** The meter is always there; findings stand beneath it and are read out politely. */
export default function Checks(subject: Subject) {
  const { customer, answering } = subject;
  const { replyId } = answering;
  const draft = useDraft(replyId);
  const rows = useLiveQuery(() => checksRows(customer.id, replyId), [customer.id, replyId]);
  const moods = useMoods();
  const paused = usePaused(draft, replyId);
  const isBegun = paused.text.trim() !== "";
  const found = rows && draft.text.trim() !== "" ? check(isBegun ? paused : draft, subject, rows, moods) : [];
  const findings = isBegun ? found : found.filter(({ check: name }) => WHATEVER_IS_WRITTEN.has(name));
  const shown = findings.map(({ check: name }) => name).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names say when it is another list
  useEffect(
    () =>
      show(
        replyId,
        findings.map(({ check: name }) => name),
      ),
    [replyId, shown],
  );
  return (
    <div className="p-checks">
      {rows && <PaceMeter used={paceNow(rows, subject).day[answering.audience]} audience={answering.audience} />}
      <ul className="p-checks-list" aria-label={t("checks.label")} aria-live="polite">
        {findings.map((finding) => (
          <Found key={finding.check} finding={finding} draft={paused} replyId={replyId} />
        ))}
      </ul>
      {rows && rows.rewrite !== "off" && draft.text.trim() !== "" && (
        <Rewrite
          wanted={rows.rewrite}
          replyId={replyId}
          asked={askedOf(draft, voiceFor(draft.text, subject, rows))}
          onUse={(text) => mend(replyId, draft, text, t("checks.rewrite.used"))}
        />
      )}
    </div>
  );
}

/** What was written meanwhile stays: it is looked at anew in a moment. */
function change(replyId: string, from: Draft, to: Draft): void {
  const { byReply, write } = useDrafts.getState();
  const stands = byReply[replyId];
  if (stands?.text === from.text) write(replyId, stands.customerId, to);
}

/** Another text takes the draft's place; Undo puts it back. */
function mend(replyId: string, draft: Draft, text: string, done: string): void {
  change(replyId, draft, { ...draft, text });
  void showToast(done, { undo: () => change(replyId, { ...draft, text }, draft) });
}

/** The most a model is sent of an article, in UTF-16 code units. */
const ARTICLE = 10_000;

const askedOf = ({ text, allowed }: Draft, voice: Voice | undefined): RewriteAsked => ({
  text,
  ...(allowed && { article: allowed.slice(0, ARTICLE) }),
  ...(voice && { voice }),
});

const ICONS = { stop: "alert", warn: "alert", note: "info" } as const;

function Found({ finding, draft, replyId }: { finding: Finding; draft: Draft; replyId: string }) {
  return (
    <li className={`p-check p-check-${finding.severity}`}>
      <Icon name={ICONS[finding.severity]} size={16} />
      <span className="p-check-words">
        <span className="p-label-hidden">{t(`checks.severity.${finding.severity}`)} </span>
        {saysOf(finding)}
      </span>
      {finding.fixes && (
        <FixButton check={finding.check} fixes={finding.fixes} onFix={(text) => mend(replyId, draft, text, t("checks.fixed"))} />
      )}
    </li>
  );
}

/** The draft as it stood when the last key was a while ago; another reply's at once, and an emptied one too. */
function usePaused(draft: Draft, replyId: string): Draft {
  const [kept, setKept] = useState({ draft, replyId });
  const isNow = kept.replyId !== replyId || draft.text === "";
  useEffect(() => {
    if (isNow) return setKept({ draft, replyId });
    const later = setTimeout(() => setKept({ draft, replyId }), PAUSE);
    return () => clearTimeout(later);
  }, [draft, replyId, isNow]);
  return isNow ? draft : kept.draft;
}
