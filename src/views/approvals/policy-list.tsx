/** The policies, each with what it says and the ways to change it. */
import { type ReactNode, useState } from "react";
import type { ApprovalPolicy } from "../../domain/approvals/policy";
import type { Account } from "../../domain/rows";
import { t } from "../text";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Switch } from "../ui/switch";
import { PolicyForm, type PolicyWords } from "./policy-form";
import { policyWords } from "./policy-words";

interface PolicyListProps {
  policies: readonly ApprovalPolicy[];
  brands: readonly Account[];
  /** Only who runs the team may. */
  mayEdit: boolean;
  /** Sets all of them, and says what was done. */
  onChange: (policies: ApprovalPolicy[], done: string) => void;
}

/** Add, edit, move, switch off and remove; each can be undone. */
export function PolicyList({ policies, brands, mayEdit, onChange }: PolicyListProps) {
  const [form, setForm] = useState<{ policy?: ApprovalPolicy }>();
  const put = (policy: ApprovalPolicy, done: string) =>
    onChange(
      policies.map((one) => (one.id === policy.id ? policy : one)),
      done,
    );
  const save = (words: PolicyWords) => {
    // What was sent before it was so stays unquestioned.
    const since = Date.now();
    const before = form?.policy;
    setForm(undefined);
    if (before) put({ ...words, id: before.id, since, ...(before.isOff && { isOff: true }) }, t("approvals.policy.changed"));
    else onChange([...policies, { ...words, id: crypto.randomUUID(), since }], t("approvals.policy.added"));
  };
  const turn = ({ isOff: _, ...policy }: ApprovalPolicy, isOn: boolean) =>
    isOn
      ? put({ ...policy, since: Date.now() }, t("approvals.policy.switched_on"))
      : put({ ...policy, isOff: true }, t("approvals.policy.switched_off"));
  const move = (index: number, by: 1 | -1) => {
    const next = [...policies];
    const [one] = next.splice(index, 1);
    if (one) next.splice(index + by, 0, one);
    onChange(next, t("approvals.policy.moved"));
  };
  return (
    <>
      {policies.length === 0 && <p className="p-soft">{t("approvals.policies.none")}</p>}
      <ul className="p-plain-list p-stack" aria-label={t("approvals.policies")}>
        {policies.map((policy, index) => (
          <Row key={policy.id} policy={policy} words={policyWords(policy, brands)}>
            {mayEdit && (
              <div className="p-policy-acts">
                <Switch
                  label={t("approvals.policy.on", { name: policy.name })}
                  isSelected={!policy.isOff}
                  onChange={(isOn) => turn(policy, isOn)}
                />
                <IconButton
                  icon="chevron-up"
                  size="s"
                  label={t("approvals.policy.up", { name: policy.name })}
                  isDisabled={index === 0}
                  onPress={() => move(index, -1)}
                />
                <IconButton
                  icon="chevron-down"
                  size="s"
                  label={t("approvals.policy.down", { name: policy.name })}
                  isDisabled={index === policies.length - 1}
                  onPress={() => move(index, 1)}
                />
                <IconButton
                  icon="edit"
                  size="s"
                  label={t("approvals.policy.edit", { name: policy.name })}
                  onPress={() => setForm({ policy })}
                />
                <IconButton
                  icon="trash"
                  size="s"
                  label={t("approvals.policy.remove", { name: policy.name })}
                  onPress={() =>
                    onChange(
                      policies.filter(({ id }) => id !== policy.id),
                      t("approvals.policy.removed"),
                    )
                  }
                />
              </div>
            )}
          </Row>
        ))}
      </ul>
      {mayEdit && (
        <Button icon="plus" onPress={() => setForm({})}>
          {t("approvals.policy.add")}
        </Button>
      )}
      {form && <PolicyForm policy={form.policy} brands={brands} onSave={save} onClose={() => setForm(undefined)} />}
    </>
  );
}

function Row({ policy, words, children }: { policy: ApprovalPolicy; words: string; children: ReactNode }) {
  return (
    <li className={policy.isOff ? "p-policy p-policy-off" : "p-policy"}>
      <strong dir="auto">{policy.name}</strong>
      <span className="p-soft">{words}</span>
      {children}
    </li>
  );
}
