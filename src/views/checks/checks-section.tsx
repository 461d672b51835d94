/** Settings: which checks a reply goes through, and their figures. */
import { useLiveQuery } from "dexie-react-hooks";
import { CHECKS, type Check, POLICY_CHECKS, TONE_CHECKS } from "../../domain/lint/finding";
import type { Settings } from "../../domain/rows";
import { setting } from "../../store/queries/settings";
import { useAct } from "../panel/use-act";
import { OfManagers } from "../settings/of-managers";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { Disclosure } from "../ui/disclosure";
import { Section } from "../ui/page-body";
import { FigureField } from "./figure-field";

type Checks = Settings["checks"];

/** A tag is asked about where it is written, always. */
const SWITCHED = POLICY_CHECKS.filter((check) => check !== "inference");

/** For managers; everybody of the team reads it. */
export default function ChecksSection() {
  const act = useAct();
  const checks = useLiveQuery(() => setting("checks"));
  if (!checks) return null;
  const set = (change: Partial<Omit<Checks, "id">>) =>
    void act({ type: "settings.set", setting: { id: "checks", ...change } }, t("checks.settings.saved"));
  const turn = (check: Check, isOn: boolean) => set({ off: CHECKS.filter((one) => (one === check ? !isOn : checks.off.includes(one))) });
  const list = (title: string, names: readonly Check[]) => (
    <Disclosure
      title={title}
      detail={t("checks.settings.on", { n: names.filter((name) => !checks.off.includes(name)).length, of: names.length })}
    >
      <div className="p-choices">
        {names.map((name) => (
          <Checkbox
            key={name}
            label={t(`checks.name.${name}`)}
            isSelected={!checks.off.includes(name)}
            onChange={(isOn) => turn(name, isOn)}
          />
        ))}
      </div>
    </Disclosure>
  );
  return (
    <Section title={t("checks.settings.title")} description={t("checks.settings.words")}>
      <OfManagers>
        {list(t("checks.settings.policy"), SWITCHED)}
        {list(t("checks.settings.tone"), TONE_CHECKS)}
        <Disclosure title={t("checks.settings.figures")}>
          <div className="p-stack">
            <FigureField label={t("checks.settings.alike")} value={checks.alike} least={30} most={100} onSave={(alike) => set({ alike })} />
            <FigureField
              label={t("checks.settings.alike_hours")}
              value={checks.alikeHours}
              least={1}
              most={168}
              onSave={(alikeHours) => set({ alikeHours })}
            />
            <FigureField
              label={t("checks.settings.alike_from")}
              value={checks.alikeFrom}
              least={1}
              most={1_000}
              onSave={(alikeFrom) => set({ alikeFrom })}
            />
            <FigureField
              label={t("checks.settings.replies")}
              description={t("checks.settings.replies_words")}
              value={checks.repliesADay}
              least={1}
              most={100_000}
              onSave={(repliesADay) => set({ repliesADay })}
            />
            <FigureField
              label={t("checks.settings.messages")}
              value={checks.messagesADay}
              least={1}
              most={100_000}
              onSave={(messagesADay) => set({ messagesADay })}
            />
            <FigureField
              label={t("checks.settings.burst")}
              value={checks.burst}
              least={1}
              most={100_000}
              onSave={(burst) => set({ burst })}
            />
          </div>
        </Disclosure>
      </OfManagers>
    </Section>
  );
}
