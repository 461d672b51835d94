/** The rules, in the order they are asked. */

import { useEffect, useRef, useState } from "react";
import { noteAllUnrouted } from "../../commands/unrouted";
import type { Rule } from "../../domain/routing/rule";
import { usePageLink } from "../panel/page-link";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { thisSecond } from "../ui/this-second";
import { RuleEditor } from "./rule-editor";
import { RuleRow } from "./rule-row";
import { RulesFile } from "./rules-file";
import { SwitchOn } from "./switch-on";
import type { Choices } from "./use-choices";

const blank = (): Rule => ({ id: crypto.randomUUID(), name: "", isOn: false, all: [], any: [], actions: [] });

export function RuleList({ rules, choices }: { rules: readonly Rule[]; choices: Choices }) {
  const act = useAct();
  const link = usePageLink();
  const [edited, setEdited] = useState<Rule>();
  const [starting, setStarting] = useState<Rule>();
  /** Id of the button that goes on once the list has changed. */
  const toFocus = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by its order alone
  useEffect(() => {
    if (toFocus.current) document.getElementById(toFocus.current)?.focus();
    toFocus.current = undefined;
  }, [rules]);
  const put = (now: Rule[], done?: string) => act({ type: "settings.set", setting: { id: "routing", rules: now } }, done);
  const replace = (rule: Rule, done?: string) =>
    put(
      rules.map((one) => (one.id === rule.id ? rule : one)),
      done,
    );
  const isNew = edited !== undefined && !rules.some(({ id }) => id === edited.id);

  const save = async (rule: Rule) => {
    const done = t("routing.saved", { name: rule.name });
    if (await (isNew ? put([...rules, rule], done) : replace(rule, done))) setEdited(undefined);
  };
  const move = async (index: number, by: 1 | -1) => {
    const now = [...rules];
    const [rule] = now.splice(index, 1);
    if (!rule) return;
    now.splice(index + by, 0, rule);
    // The button at the end of the list is disabled: its neighbour goes on.
    const [same, other] = by === 1 ? ["down", "up"] : ["up", "down"];
    const isAtEnd = index + by === (by === 1 ? rules.length - 1 : 0);
    toFocus.current = `rule-${isAtEnd ? other : same}-${rule.id}`;
    await put(now);
  };
  const switchOff = (rule: Rule) => {
    const { since: _, ...rest } = rule;
    void replace({ ...rest, isOn: false }, t("routing.switched_off", { name: rule.name }));
  };
  const switchOn = async (rule: Rule, withWaiting: boolean) => {
    setStarting(undefined);
    const { since: _, ...rest } = rule;
    const now = { ...rest, isOn: true, ...(!withWaiting && { since: thisSecond() }) };
    if (!(await replace(now, t("routing.switched_on", { name: rule.name })))) return;
    if (withWaiting) await noteAllUnrouted();
    link.settingsChanged();
  };
  const change = (rule: Rule, what: "edit" | "duplicate" | "remove") => {
    if (what === "edit") return setEdited(rule);
    const { since: _, ...rest } = rule;
    if (what === "duplicate")
      return setEdited({ ...rest, id: crypto.randomUUID(), isOn: false, name: t("routing.copy_of", { name: rule.name }) });
    void put(
      rules.filter(({ id }) => id !== rule.id),
      t("routing.removed", { name: rule.name }),
    );
  };
  return (
    <>
      {rules.length === 0 && <p className="p-soft">{t("routing.none")}</p>}
      <ol className="p-plain-list" aria-label={t("routing.rules")}>
        {rules.map((rule, index) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            index={index}
            count={rules.length}
            choices={choices}
            onSwitch={(isOn) => (isOn ? setStarting(rule) : switchOff(rule))}
            onMove={(by) => void move(index, by)}
            onAction={(what) => change(rule, what)}
          />
        ))}
      </ol>
      <div className="p-row">
        <Button icon="plus" onPress={() => setEdited(blank())}>
          {t("routing.add")}
        </Button>
        <RulesFile rules={rules} onImport={(more) => put([...rules, ...more], t("routing.imported", { count: more.length }))} />
      </div>
      {edited && (
        <RuleEditor
          key={edited.id}
          rule={edited}
          isNew={isNew}
          choices={choices}
          onSave={(rule) => void save(rule)}
          onClose={() => setEdited(undefined)}
        />
      )}
      {starting && (
        <SwitchOn
          rule={starting}
          choices={choices}
          onConfirm={(withWaiting) => void switchOn(starting, withWaiting)}
          onClose={() => setStarting(undefined)}
        />
      )}
    </>
  );
}
