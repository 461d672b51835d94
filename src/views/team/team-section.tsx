/** The team: paired with which companion, how sync goes, and what was refused. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { type TeamState, teamState } from "../../store/queries";
import { t } from "../text";
import { part } from "../text/load";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { Section } from "../ui/page-body";
import { Progress } from "../ui/progress";
import { useNow } from "../ui/use-now";
import { useDeskSync } from "./desk-sync";
import { PairForm } from "./pair-form";
import { Refused } from "./refused";
import { syncWords } from "./sync-words";
import "./team.css";

const Availability = part(() => import("./availability"));

/** Pairs while the desk stands alone, else says how it stands. */
export function TeamSection() {
  const state = useLiveQuery(() => teamState());
  return (
    <Section title={t("team.title")} description={state?.team ? undefined : t("team.words")}>
      {state && (state.team ? <Paired state={state} team={state.team} /> : <PairForm />)}
      <Refused />
    </Section>
  );
}

function Paired({ state, team }: { state: TeamState; team: NonNullable<TeamState["team"]> }) {
  const sync = useDeskSync();
  const [isParting, setParting] = useState(false);
  const words = syncWords(state, useNow());
  const { status, waiting } = state;
  return (
    <div className="p-stack">
      <dl className="p-team-facts">
        <dt>{t("team.workspace")}</dt>
        <dd>{team.workspace}</dd>
        <dt>{t("team.you")}</dt>
        <dd>{t(`team.role.${team.role}`, { name: team.name })}</dd>
        <dt>{t("team.companion")}</dt>
        <dd>
          <a href={`${team.url}/team`} target="_blank" rel="noreferrer" dir="ltr">
            {team.url}
          </a>
        </dd>
      </dl>
      <Availability agentId={team.agentId} role={team.role} />
      {words && (
        <ErrorNotice title={words.long} tone={words.tone} live={false}>
          {status?.total ? <Progress label={t("team.fetching")} value={(status.done ?? 0) / status.total} /> : undefined}
        </ErrorNotice>
      )}
      <div className="p-row">
        {status?.state !== "signed_out" && (
          <Button icon="refresh" onPress={() => sync.soon()}>
            {t("team.now")}
          </Button>
        )}
        <Button onPress={() => setParting(true)}>{t(status?.state === "signed_out" ? "team.again" : "team.part")}</Button>
      </div>
      <ConfirmDialog
        isOpen={isParting}
        title={t("team.part_title")}
        confirmLabel={t("team.part")}
        onClose={() => setParting(false)}
        onConfirm={() => void sync.unpair()}
      >
        <p>{t("team.part_words", { workspace: team.workspace })}</p>
        {waiting > 0 && <p>{t("team.part_unsent", { count: waiting, n: number(waiting) })}</p>}
      </ConfirmDialog>
    </div>
  );
}
