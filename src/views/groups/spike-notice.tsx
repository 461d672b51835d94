/** Many at once about one problem: is it an incident? */
import { useState } from "react";
import { SPIKE, type Spike } from "../../domain/groups/spike";
import { DeclareDialog } from "../incidents/declare-dialog";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { number } from "../ui/number";
import { titleOf } from "./group-words";
import type { ShownGroup } from "./look";

export function SpikeNotice({ group, spike }: { group: ShownGroup; spike: Spike }) {
  const act = useAct();
  const [isAsked, setAsked] = useState(false);
  const title = titleOf(group);
  const dismiss = () => void act({ type: "group.set", groupId: group.id, change: { isQuiet: true } }, t("incidents.spike_dismissed"));
  return (
    <section className="p-group-notice" aria-label={t("incidents.spike")} role="status">
      <p>
        <strong>{t("incidents.spike")}</strong>{" "}
        {t("incidents.spike_words", { n: number(spike.people), minutes: number(SPIKE.span / 60_000), title })}
      </p>
      <div className="p-group-actions">
        <Button size="s" variant="primary" icon="alert" onPress={() => setAsked(true)}>
          {t("incidents.declare")}
        </Button>
        <Button size="s" onPress={dismiss}>
          {t("incidents.dismiss")}
        </Button>
      </div>
      {isAsked && <DeclareDialog from={group} onClose={() => setAsked(false)} />}
    </section>
  );
}
