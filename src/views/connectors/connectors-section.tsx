/** Settings: help centres on the web that the companion reads again and again. Shown where there is a companion. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import type { Connector, ConnectorDraft, ConnectorsAsk } from "../../contracts/connectors";
import { teamState } from "../../store/queries";
import { OfManagers, useMayRun } from "../settings/of-managers";
import { t } from "../text";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { ErrorNotice } from "../ui/error-notice";
import { Section } from "../ui/page-body";
import { Progress } from "../ui/progress";
import { showToast } from "../ui/toast";
import { useNow } from "../ui/use-now";
import { ConnectorForm } from "./connector-form";
import { ConnectorRow } from "./connector-row";
import { nameOf } from "./connector-words";
import "./connectors.css";
import { useConnectors } from "./use-connectors";

/** Nothing while the desk stands alone. */
export default function ConnectorsSection() {
  const state = useLiveQuery(() => teamState());
  return state?.team ? <Connectors /> : null;
}

const draftOf = ({ kind, address, every, lang, tags, arrive, isPaused }: Connector): ConnectorDraft => ({
  ...{ kind, address, every, lang, tags, arrive, isPaused },
});

function Connectors() {
  const { all, problem, ask } = useConnectors();
  const mayRun = useMayRun();
  const now = useNow();
  const [edited, setEdited] = useState<Connector | "new">();
  const [removed, setRemoved] = useState<Connector>();
  /** What fails is said aloud. */
  const give = async (asked: ConnectorsAsk, done?: string) => {
    const refused = await ask(asked);
    if (refused) void showToast(t(`connectors.refused.${refused}`), { tone: "bad" });
    else if (done) void showToast(done);
  };
  const save = async (draft: ConnectorDraft) => {
    const isNew = edited === "new" || !edited;
    const refused = await ask(isNew ? { want: "add", draft } : { want: "change", id: edited.id, draft });
    if (!refused) void showToast(t("connectors.saved", { name: nameOf(draft.address) }));
    return refused;
  };
  return (
    <Section
      title={t("connectors.title")}
      description={t("connectors.words")}
      actions={
        mayRun && (
          <Button size="s" icon="plus" isDisabled={!all} onPress={() => setEdited("new")}>
            {t("connectors.add")}
          </Button>
        )
      }
    >
      {problem && (
        <ErrorNotice
          title={t(`connectors.refused.${problem}`)}
          tone="warn"
          live={false}
          actions={
            <Button size="s" icon="refresh" onPress={() => void ask({ want: "list" })}>
              {t("connectors.try_again")}
            </Button>
          }
        />
      )}
      {!all && !problem && <Progress label={t("connectors.loading")} />}
      {all && (
        <OfManagers>
          <ul className="p-connectors" aria-label={t("connectors.list")}>
            {all.map((one) => (
              <ConnectorRow
                key={one.id}
                connector={one}
                now={now}
                mayChange={mayRun}
                onPull={(take) => void give({ want: "pull", id: one.id, take })}
                onEdit={() => setEdited(one)}
                onPause={() => void give({ want: "change", id: one.id, draft: { ...draftOf(one), isPaused: !one.isPaused } })}
                onRemove={() => setRemoved(one)}
              />
            ))}
          </ul>
          {all.length === 0 && <p className="p-soft">{t("connectors.none")}</p>}
        </OfManagers>
      )}
      {edited && <ConnectorForm connector={edited === "new" ? undefined : edited} onSave={save} onClose={() => setEdited(undefined)} />}
      {removed && (
        <ConfirmDialog
          isOpen
          danger
          title={t("connectors.remove", { name: nameOf(removed.address) })}
          confirmLabel={t("connectors.remove_do")}
          onClose={() => setRemoved(undefined)}
          onConfirm={() => void give({ want: "remove", id: removed.id }, t("connectors.removed", { name: nameOf(removed.address) }))}
        >
          <p>{t("connectors.remove_words")}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
