/** What a macro does, one row an action. */
import type { CaseStatus } from "../../domain/cases/row";
import { MACRO_DEEDS, type MacroAction } from "../../domain/macros/macro";
import { PRIORITIES } from "../../domain/routing/score";
import { tagWarning } from "../checks/tag-warning";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Select } from "../ui/select";
import { TextField } from "../ui/text-field";
import { actionWords } from "./action-words";

/** A first message alone makes a case new. */
const STATUSES: readonly CaseStatus[] = ["open", "pending", "on_hold", "solved", "closed"];
/** Stands among ids of teams, which are longer. */
const NONE = "-";

const BLANKS: { [Do in MacroAction["do"]]: Extract<MacroAction, { do: Do }> } = {
  tag: { do: "tag", tag: "" },
  untag: { do: "untag", tag: "" },
  status: { do: "status", status: "pending" },
  priority: { do: "priority", priority: "high" },
  assign: { do: "assign", to: "me" },
  team: { do: "team", teamId: null },
};

interface ActionsFormProps {
  actions: readonly MacroAction[];
  who: Who;
  /** A tag that is not there is said to be missing. */
  isTried: boolean;
  onChange: (actions: MacroAction[]) => void;
}

export function ActionsForm({ actions, who, isTried, onChange }: ActionsFormProps) {
  const deeds = who.teams.length > 0 ? MACRO_DEEDS : MACRO_DEEDS.filter((deed) => deed !== "team");
  const replace = (index: number, ...by: MacroAction[]) => onChange(actions.toSpliced(index, 1, ...by));
  return (
    <fieldset className="p-macro-actions">
      <legend className="p-label">{t("macros.actions")}</legend>
      <p className="p-description">{t("macros.actions_words")}</p>
      <ul>
        {actions.map((action, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an action has no name of its own
          <li key={index} className="p-macro-action">
            <Select
              label={t("macros.action")}
              hideLabel
              options={[...new Set([...deeds, action.do])].map((id) => ({ id, label: t(`macros.deed.${id}`) }))}
              value={action.do}
              onChange={(deed) => deed !== action.do && replace(index, BLANKS[deed])}
            />
            <What action={action} who={who} isTried={isTried} onChange={(changed) => replace(index, changed)} />
            <IconButton
              icon="trash"
              label={t("macros.remove_action", { action: actionWords(action, who) })}
              onPress={() => replace(index)}
            />
          </li>
        ))}
      </ul>
      <Button size="s" icon="plus" onPress={() => onChange([...actions, BLANKS.tag])} isDisabled={actions.length >= 50}>
        {t("macros.add_action")}
      </Button>
    </fieldset>
  );
}

interface WhatProps {
  action: MacroAction;
  who: Who;
  isTried: boolean;
  onChange: (action: MacroAction) => void;
}

/** With what it is done. */
function What({ action, who, isTried, onChange }: WhatProps) {
  const label = t(`macros.deed.${action.do}`);
  const one = <Id extends string>(ids: readonly { id: Id; label: string }[], value: Id, put: (id: Id) => MacroAction) => (
    <Select label={label} hideLabel options={ids} value={value} onChange={(id) => onChange(put(id))} />
  );
  switch (action.do) {
    case "tag":
    case "untag":
      return (
        <TextField
          label={t("macros.tag")}
          hideLabel
          placeholder={t("macros.tag")}
          value={action.tag}
          onChange={(tag) => onChange({ ...action, tag })}
          description={action.do === "tag" ? tagWarning(action.tag) : undefined}
          maxLength={60}
          isInvalid={isTried && !action.tag.trim()}
          errorMessage={t("macros.need_tag")}
        />
      );
    case "status":
      return one(
        [...new Set([...STATUSES, action.status])].map((id) => ({ id, label: t(`case.status.${id}`) })),
        action.status,
        (status) => ({ do: "status", status }),
      );
    case "priority":
      return one(
        PRIORITIES.map((id) => ({ id, label: t(`case.priority.${id}`) })),
        action.priority,
        (priority) => ({ do: "priority", priority }),
      );
    case "assign": {
      const options = [
        { id: "me", label: t("macros.whoever") },
        ...(who.me && who.names.has(who.me) ? [{ id: who.me, label: who.names.get(who.me) ?? "" }] : []),
        ...who.others.map(({ id, name }) => ({ id, label: name })),
        { id: "nobody", label: t("case.assign.nobody") },
      ];
      const value = typeof action.to === "string" ? action.to : action.to.agentId;
      const all = options.some(({ id }) => id === value) ? options : [...options, { id: value, label: t("case.assign.unknown") }];
      return one(all, value, (id) => ({ do: "assign", to: id === "me" || id === "nobody" ? id : { agentId: id } }));
    }
    case "team": {
      const options = [...who.teams.map(({ id, name }) => ({ id, label: name })), { id: NONE, label: t("case.team.none") }];
      const value = action.teamId ?? NONE;
      const all = options.some(({ id }) => id === value) ? options : [...options, { id: value, label: t("case.team.gone") }];
      return one(all, value, (id) => ({ do: "team", teamId: id === NONE ? null : id }));
    }
  }
}
