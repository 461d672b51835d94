/** Making or changing a rule. */
import { useMemo, useState } from "react";
import { type Objection, objections } from "../../domain/routing/check";
import { re2 } from "../../domain/routing/re2";
import type { Action, Condition, Rule } from "../../domain/routing/rule";
import { t } from "../text";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog } from "../ui/dialog";
import { TextField } from "../ui/text-field";
import { ActionForm, blankAction } from "./action-form";
import { blankCondition, ConditionForm } from "./condition-form";
import { TryRule } from "./try-rule";
import type { Choices } from "./use-choices";

interface RuleEditorProps {
  rule: Rule;
  isNew: boolean;
  choices: Choices;
  onSave: (rule: Rule) => void;
  onClose: () => void;
}

/** Parts of a list under names of their own: what is typed into one stays with it when another goes. */
interface Named<T> {
  key: number;
  part: T;
}
let keys = 0;
const named = <T,>(parts: readonly T[]): Named<T>[] => parts.map((part) => ({ key: ++keys, part }));
const bare = <T,>(parts: readonly Named<T>[]): T[] => parts.map(({ part }) => part);

export function RuleEditor({ rule, isNew, choices, onSave, onClose }: RuleEditorProps) {
  const [name, setName] = useState(rule.name);
  const [all, setAll] = useState(() => named(rule.all));
  const [any, setAny] = useState(() => named(rule.any));
  const [actions, setActions] = useState(() => named(rule.actions));
  const [isLast, setLast] = useState(rule.isLast ?? false);
  const [isTold, setTold] = useState(false);
  const [tried, setTried] = useState<Rule>();
  const draft = useMemo((): Rule => {
    const { isLast: _, ...rest } = rule;
    return { ...rest, name: name.trim(), all: bare(all), any: bare(any), actions: bare(actions), ...(isLast && { isLast }) };
  }, [rule, name, all, any, actions, isLast]);
  const wrong = useMemo(() => objections(draft, re2), [draft]);
  const said = (where: Objection["in"], index: number) => {
    const one = isTold ? wrong.find((each) => each.in === where && each.index === index) : undefined;
    return one && t(`routing.wrong.${one.reason}`, { why: one.why ?? "" });
  };
  const ifRight = (then: (rule: Rule) => void) => {
    setTold(true);
    if (wrong.length === 0) then(draft);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t(isNew ? "routing.add" : "routing.edit")}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          <Button onPress={() => ifRight(setTried)}>{t("routing.try")}</Button>
          <Button variant="primary" onPress={() => ifRight(onSave)}>
            {t("ui.save")}
          </Button>
        </>
      }
    >
      <div className="p-stack p-rule-editor">
        <TextField
          label={t("routing.name")}
          value={name}
          onChange={setName}
          maxLength={200}
          isInvalid={said("name", 0) !== undefined}
          errorMessage={said("name", 0) ?? ""}
        />
        <Conditions title={t("routing.all")} parts={all} onChange={setAll} choices={choices} said={(index) => said("all", index)} />
        <Conditions title={t("routing.any")} parts={any} onChange={setAny} choices={choices} said={(index) => said("any", index)} />
        {all.length + any.length === 0 && <p className="p-soft">{t("routing.every")}</p>}
        <Actions parts={actions} onChange={setActions} choices={choices} said={(index) => said("actions", index)} />
        <Checkbox label={t("routing.is_last")} isSelected={isLast} onChange={setLast} />
        {tried && <TryRule rule={tried} choices={choices} />}
      </div>
    </Dialog>
  );
}

interface ListProps<T> {
  parts: readonly Named<T>[];
  onChange: (parts: Named<T>[]) => void;
  choices: Choices;
  said: (index: number) => string | undefined;
}

const replaced = <T,>(parts: readonly Named<T>[], key: number, part: T) => parts.map((one) => (one.key === key ? { key, part } : one));
const without = <T,>(parts: readonly Named<T>[], key: number) => parts.filter((one) => one.key !== key);

function Conditions({ title, parts, onChange, choices, said }: ListProps<Condition> & { title: string }) {
  return (
    <fieldset className="p-rule-parts">
      <legend className="p-label">{title}</legend>
      <ul className="p-plain-list">
        {parts.map(({ key, part }, index) => (
          <ConditionForm
            key={key}
            condition={part}
            choices={choices}
            wrong={said(index)}
            onChange={(condition) => onChange(replaced(parts, key, condition))}
            onRemove={() => onChange(without(parts, key))}
          />
        ))}
      </ul>
      <Button size="s" icon="plus" onPress={() => onChange([...parts, ...named([blankCondition("keywords", choices)])])}>
        {t("routing.add_condition")}
      </Button>
    </fieldset>
  );
}

function Actions({ parts, onChange, choices, said }: ListProps<Action>) {
  const nothing = said(-1);
  return (
    <fieldset className="p-rule-parts">
      <legend className="p-label">{t("routing.actions")}</legend>
      <ul className="p-plain-list">
        {parts.map(({ key, part }, index) => (
          <ActionForm
            key={key}
            action={part}
            choices={choices}
            wrong={said(index)}
            onChange={(action) => onChange(replaced(parts, key, action))}
            onRemove={() => onChange(without(parts, key))}
          />
        ))}
      </ul>
      {nothing && (
        <p className="p-error" role="alert">
          {nothing}
        </p>
      )}
      <Button size="s" icon="plus" onPress={() => onChange([...parts, ...named([blankAction("tag", choices)])])}>
        {t("routing.add_action")}
      </Button>
    </fieldset>
  );
}
