/** One thing a rule does. */
import type { Action, Turn } from "../../domain/routing/rule";
import { PRIORITIES } from "../../domain/routing/score";
import { tagWarning } from "../checks/tag-warning";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { IconButton } from "../ui/icon-button";
import { Select } from "../ui/select";
import { TextField } from "../ui/text-field";
import { ListField } from "./fields";
import type { Choice, Choices } from "./use-choices";

export const DEEDS = ["tag", "priority", "team", "agent", "sla", "snooze", "suggest"] as const satisfies readonly Action["do"][];
const TURNS = ["round_robin", "least_open", "match", "nobody"] as const satisfies readonly Turn[];

/** An action of this kind with the first there is to choose. */
export function blankAction(deed: Action["do"], choices: Choices): Action {
  const first = (of: keyof Choices) => choices[of][0]?.id ?? "";
  const blanks: { [Do in Action["do"]]: Extract<Action, { do: Do }> } = {
    tag: { do: "tag", tag: "" },
    priority: { do: "priority", priority: "high" },
    team: { do: "team", teamId: first("teams"), by: "round_robin" },
    agent: { do: "agent", agentId: first("agents") },
    sla: { do: "sla", policyId: first("policies") },
    snooze: { do: "snooze", scheduleId: first("schedules") },
    suggest: { do: "suggest", articleId: first("articles") },
  };
  return blanks[deed];
}

interface ActionFormProps {
  action: Action;
  choices: Choices;
  wrong?: string;
  onChange: (action: Action) => void;
  onRemove: () => void;
}

export function ActionForm({ action, choices, wrong, onChange, onRemove }: ActionFormProps) {
  return (
    <li className="p-rule-part">
      <div className="p-rule-part-head">
        <Select
          label={t("routing.action")}
          hideLabel
          options={DEEDS.map((id) => ({ id, label: t(`routing.then.${id}`) }))}
          value={action.do}
          onChange={(deed) => deed !== action.do && onChange(blankAction(deed, choices))}
        />
        <IconButton icon="trash" label={t("routing.remove_action", { what: t(`routing.then.${action.do}`) })} onPress={onRemove} />
      </div>
      <Fields key={action.do} action={action} choices={choices} onChange={onChange} />
      {wrong && (
        <p className="p-error" role="alert">
          {wrong}
        </p>
      )}
    </li>
  );
}

function Fields({ action, choices, onChange }: Pick<ActionFormProps, "action" | "choices" | "onChange">) {
  const put = (part: object) => onChange({ ...action, ...part } as Action);
  const one = (options: readonly Choice[], value: string, field: string) =>
    options.length === 0 ? (
      <p className="p-soft">{t("routing.nothing_to_choose")}</p>
    ) : (
      <Select label={t(`routing.then.${action.do}`)} hideLabel options={options} value={value} onChange={(id) => put({ [field]: id })} />
    );
  switch (action.do) {
    case "tag":
      return (
        <TextField
          label={t("routing.tag")}
          value={action.tag}
          onChange={(tag) => put({ tag })}
          description={tagWarning(action.tag)}
          maxLength={60}
        />
      );
    case "priority":
      return one(
        PRIORITIES.map((id) => ({ id, label: t(`case.priority.${id}`) })),
        action.priority,
        "priority",
      );
    case "agent":
      return one(choices.agents, action.agentId, "agentId");
    case "sla":
      return one(choices.policies, action.policyId, "policyId");
    case "snooze":
      return one(choices.schedules, action.scheduleId, "scheduleId");
    case "suggest":
      return one(choices.articles, action.articleId, "articleId");
    case "team":
      return (
        <>
          {one(choices.teams, action.teamId, "teamId")}
          <Select
            label={t("routing.who")}
            options={TURNS.map((id) => ({ id, label: t(`routing.by.${id}`) }))}
            value={action.by}
            onChange={(by) => put({ by })}
          />
          {action.by === "match" && (
            <>
              <ListField label={t("routing.skills")} value={action.skills ?? []} onChange={(skills) => put({ skills })} />
              <Checkbox label={t("routing.speaks")} isSelected={action.language ?? false} onChange={(language) => put({ language })} />
            </>
          )}
        </>
      );
  }
}
