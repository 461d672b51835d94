/** Why a case stands as it does: what rules and formulas said of it. */
import { useLiveQuery } from "dexie-react-hooks";
import type { Done, Fired, Routed, Score, Weighed } from "../../domain/routing/routed";
import type { Case } from "../../domain/rows";
import { article, setting } from "../../store/queries";
import { messageText } from "../../store/queries/routing";
import { nameOf } from "../cases/assignee";
import { teamName } from "../cases/field-words";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Disclosure } from "../ui/disclosure";
import { number } from "../ui/number";
import { becauseWords, ruleName } from "./reason-words";
import "./routing.css";

interface WhyProps {
  routed: Routed;
  who: Who;
}

/** One line, and all of it where it is opened. */
export default function Why({ routed, who }: WhyProps) {
  // A pattern's words are the customer's own: they are read in the message, as long as that is there.
  const text = useLiveQuery(() => messageText(routed.messageId), [routed.messageId]);
  return (
    <div className="p-why">
      <Disclosure title={t("routing.why")} detail={<span dir="auto">{shortWhy(routed, text)}</span>}>
        <div className="p-why-all">
          {routed.fired.map((fired) => (
            <Rule key={fired.ruleId} fired={fired} who={who} text={text} />
          ))}
          {routed.score && <Points score={routed.score} />}
          {routed.weighed && <Agents weighed={routed.weighed} who={who} />}
        </div>
      </Disclosure>
    </div>
  );
}

/** The first rule and why, or the points. */
function shortWhy({ fired, score }: Routed, text?: string): string {
  const [first] = fired;
  if (first) return t("routing.because", { rule: ruleName(first), because: becauseWords(first.because, text) });
  return score ? pointsWords(score) : "";
}

const pointsWords = ({ points, priority }: Score) =>
  t("routing.points", { points: number(points), priority: t(`case.priority.${priority}`) });

function Rule({ fired, who, text }: { fired: Fired; who: Who; text: string | undefined }) {
  return (
    <section>
      <h4 dir="auto">{ruleName(fired)}</h4>
      <p className="p-soft" dir="auto">
        {becauseWords(fired.because, text)}
      </p>
      <ul>
        {fired.did.map((done) => (
          <li key={`${done.do}${done.value}`} dir="auto">
            <Deed done={done} who={who} />
            {done.skipped && <span className="p-soft"> · {t(`routing.skipped.${done.skipped}`)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deed({ done, who }: { done: Done; who: Who }) {
  const named = useLiveQuery(() => nameOfDone(done), [done.do, done.value]);
  const value =
    done.do === "priority"
      ? t(`case.priority.${done.value as "low"}`)
      : done.do === "agent"
        ? nameOf(done.value, who)
        : done.do === "team"
          ? [teamName(done.value, who), done.agentId && nameOf(done.agentId, who)].filter(Boolean).join(" → ")
          : (named ?? "");
  return <>{`${t(`routing.then.${done.do}`)}: ${value}`}</>;
}

/** What an id stands for, where it is still there. */
async function nameOfDone({ do: what, value }: Done): Promise<string> {
  const named = async () => {
    if (what === "sla") return (await setting("sla")).policies.find(({ id }) => id === value)?.name;
    if (what === "snooze") return (await setting("hours")).schedules.find(({ id }) => id === value)?.name;
    return what === "suggest" ? (await article(value))?.title : value;
  };
  return (await named()) ?? t("routing.gone");
}

function Points({ score }: { score: Score }) {
  return (
    <section>
      <h4>{pointsWords(score)}</h4>
      <p className="p-soft" dir="ltr">
        {Object.entries(score.from)
          .map(([name, value]) => `${name} ${number(value)}`)
          .join(", ")}
      </p>
      {score.skipped && <p className="p-soft">{t(`routing.skipped.${score.skipped}`)}</p>}
    </section>
  );
}

function Agents({ weighed, who }: { weighed: readonly Weighed[]; who: Who }) {
  return (
    <section>
      <h4>{t("routing.agents")}</h4>
      <ul>
        {weighed.map(({ agentId, verdict, open }) => (
          <li key={agentId}>
            <bdi>{nameOf(agentId, who)}</bdi>
            <span className="p-soft">
              {" · "}
              {t(`routing.verdict.${verdict}`)} · {t("routing.open", { count: open, n: number(open) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which rule or formula made it as pressing as it is; undefined where a person did. */
export function priorityWhy({ priority, routed, setAt }: Case): string | undefined {
  if (!priority || routed?.said.priority === undefined || routed.said.priority !== setAt?.priority) return;
  const rule = routed.fired.find(({ did }) => did.some((done) => done.do === "priority" && !done.skipped));
  if (rule) return t("routing.because", { rule: rule.name, because: becauseWords(rule.because) });
  const { score } = routed;
  return score && !score.skipped ? pointsWords(score) : undefined;
}
