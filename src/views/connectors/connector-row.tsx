/** One live help centre: how it stands, and what can be done with it. */
import type { Connector } from "../../contracts/connectors";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { IconButton } from "../ui/icon-button";
import { number } from "../ui/number";
import { Progress } from "../ui/progress";
import { lastWords, nameOf, nextWords } from "./connector-words";

interface ConnectorRowProps {
  connector: Connector;
  now: number;
  mayChange: boolean;
  onPull: (take: string[]) => void;
  onEdit: () => void;
  onPause: () => void;
  onRemove: () => void;
}

/** A row of the list. */
export function ConnectorRow({ connector, now, mayChange, onPull, onEdit, onPause, onRemove }: ConnectorRowProps) {
  const { address, kind, isPaused, last, progress, every } = connector;
  const name = nameOf(address);
  return (
    <li className="p-connector">
      <div className="p-connector-head">
        <div className="p-connector-words">
          <span className="p-connector-name">
            <bdi>{name}</bdi>
          </span>
          <span className="p-soft">
            {t(`connectors.kind.${kind}`)} · {t(`connectors.every.${every}`)}
          </span>
          {!progress && <span className="p-soft">{last ? lastWords(last, now) : t("connectors.never")}</span>}
          {!progress && <span className="p-soft">{nextWords(connector, now)}</span>}
        </div>
        <IconButton icon="edit" label={t("connectors.edit", { name })} isDisabled={!mayChange} onPress={onEdit} />
        <IconButton icon="trash" label={t("connectors.remove", { name })} isDisabled={!mayChange} onPress={onRemove} />
      </div>
      {progress && (
        <div role="status">
          <Progress
            label={t(progress.pages > 0 ? "connectors.pulling" : "connectors.waiting", {
              count: progress.pages,
              n: number(progress.pages),
              articles: number(progress.articles),
            })}
          />
        </div>
      )}
      {!progress && last?.problem && (
        <ErrorNotice title={t(`connectors.problem.${last.problem}`)} tone={last.problem === "busy" ? "info" : "warn"} live={false}>
          {t(`connectors.do.${last.problem}`)}
        </ErrorNotice>
      )}
      {!progress && last !== undefined && last.conflicts > 0 && (
        <ErrorNotice title={t("connectors.conflicts", { count: last.conflicts, n: number(last.conflicts) })} tone="info" live={false}>
          <ul className="p-connector-conflicts">
            {last.named.map(({ articleId, title }) => (
              <li key={articleId}>
                <span>
                  <bdi>{title}</bdi>
                </span>
                <Button
                  size="s"
                  isDisabled={!mayChange}
                  aria-label={t("connectors.take_named", { title })}
                  onPress={() => onPull([articleId])}
                >
                  {t("connectors.take")}
                </Button>
              </li>
            ))}
          </ul>
          {last.conflicts > last.named.length && t("connectors.conflicts_more", { n: number(last.conflicts - last.named.length) })}
        </ErrorNotice>
      )}
      <div className="p-row">
        <Button
          size="s"
          icon="refresh"
          isDisabled={!mayChange || progress !== undefined}
          aria-label={t("connectors.pull_named", { name })}
          onPress={() => onPull([])}
        >
          {t("connectors.pull")}
        </Button>
        <Button
          size="s"
          isDisabled={!mayChange}
          aria-label={t(isPaused ? "connectors.resume" : "connectors.pause", { name })}
          onPress={onPause}
        >
          {t(isPaused ? "connectors.resume_do" : "connectors.pause_do")}
        </Button>
      </div>
    </li>
  );
}
