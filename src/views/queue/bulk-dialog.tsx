/** What would change, before it does; then doing it. */
import { useEffect, useRef, useState } from "react";
import { type BulkAction, type BulkPreview, bulkCommands, summary } from "../../domain/queue/bulk";
import { usePageLink } from "../panel/page-link";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { number } from "../ui/number";
import { Progress } from "../ui/progress";
import { runBulk } from "./bulk-run";
import { changeOf, reasonOf, titleOf } from "./bulk-words";

interface BulkDialogProps {
  who: Who;
  action: BulkAction;
  ids: readonly string[];
  onClose: () => void;
  /** It was done, or some of it. */
  onDone: () => void;
}

/** Counts what will change and what won't, and why; one button does it. Closing it in the middle stops after the portion under way. */
export function BulkDialog({ action, ids, onClose, onDone, who }: BulkDialogProps) {
  const link = usePageLink();
  // What was selected when it was opened: what comes and goes meanwhile changes nothing here.
  const [caseIds] = useState(ids);
  const [tried, setTried] = useState(0);
  const [isRunning, setRunning] = useState(false);
  const { found, failure } = usePreview(action, caseIds, setTried);
  const running = useRef<AbortController>();
  const count = found?.changing.length ?? 0;
  const run = async () => {
    if (!found || isRunning) return;
    running.current = new AbortController();
    setTried(0);
    setRunning(true);
    await runBulk(bulkCommands(action, found.changing), { link, signal: running.current.signal, onProgress: setTried });
    onClose();
    onDone();
  };
  const close = () => {
    if (isRunning) running.current?.abort();
    else onClose();
  };
  const total = isRunning ? count : caseIds.length;
  return (
    <Dialog
      isOpen
      onClose={close}
      title={titleOf(action, who)}
      actions={
        <>
          <Button onPress={close}>{t(isRunning ? "queue.bulk.stop" : "ui.cancel")}</Button>
          <Button variant="primary" isDisabled={!found || count === 0 || isRunning} onPress={() => void run()}>
            {t("queue.bulk.do", { count, n: number(count) })}
          </Button>
        </>
      }
    >
      {failure !== undefined && <p role="alert">{t("queue.bulk.failed", { why: failure })}</p>}
      {!found && failure === undefined && <Progress label={t("queue.bulk.previewing")} value={tried / total} />}
      {isRunning && <Progress label={t("queue.bulk.doing", { done: number(tried), total: number(total) })} value={tried / total} />}
      {found && <Found action={action} found={found} who={who} />}
    </Dialog>
  );
}

/** What the rules say to it, written nowhere; `onTried` hears how far that is. */
function usePreview(action: BulkAction, caseIds: readonly string[], onTried: (count: number) => void) {
  const [found, setFound] = useState<BulkPreview>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const looking = new AbortController();
    const look = async () => {
      try {
        const { preview } = await import("../../commands/preview");
        const tried = await preview(bulkCommands(action, caseIds), { signal: looking.signal, onProgress: onTried });
        if (!looking.signal.aborted) setFound(summary(caseIds, tried));
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
      }
    };
    void look();
    return () => looking.abort();
  }, [action, caseIds, onTried]);
  return { found, failure };
}

function Found({ action, found, who }: { action: BulkAction; found: BulkPreview; who: Who }) {
  const { changing, from, staying } = found;
  const stay = staying.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="p-queue-preview">
      <h3>{t("queue.bulk.will", { count: changing.length, n: number(changing.length) })}</h3>
      {changing.length > 0 && (
        <ul>
          {from.map(({ value, count }) => (
            <li key={String(value)}>
              <span dir="auto">{changeOf(action, value, who)}</span>
              <b>{number(count)}</b>
            </li>
          ))}
        </ul>
      )}
      {stay > 0 && (
        <>
          <h3>{t("queue.bulk.stay", { count: stay, n: number(stay) })}</h3>
          <ul>
            {staying.map(({ reason, count }) => (
              <li key={reason}>
                <span>{reasonOf(action, reason)}</span>
                <b>{number(count)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
