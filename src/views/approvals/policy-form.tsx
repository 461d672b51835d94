/** One policy, as a manager writes it. */
import { useState } from "react";
import type { ApprovalPolicy } from "../../domain/approvals/policy";
import { ROLES, type Role } from "../../domain/roles";
import type { Account, Audience } from "../../domain/rows";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { FormDialog } from "../ui/form-dialog";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { TextField } from "../ui/text-field";

/** What the form makes: the rest of a policy is for whoever keeps it. */
export type PolicyWords = Omit<ApprovalPolicy, "id" | "since" | "isOff">;

interface PolicyFormProps {
  /** Undefined for a new one. */
  policy: ApprovalPolicy | undefined;
  brands: readonly Account[];
  onSave: (policy: PolicyWords) => void;
  onClose: () => void;
}

const ANY = "any";
/** Nobody who only looks on writes. */
const WRITERS = ROLES.filter((role) => role !== "viewer");
/** A whole number of at least 0; undefined for nothing, null for what is none. */
const wholeOf = (text: string): number | undefined | null =>
  text.trim() === "" ? undefined : /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
const listOf = (text: string): string[] =>
  text
    .split(",")
    .map((tag) => tag.trim().slice(0, 60))
    .filter(Boolean);

/** A dialog; what is left empty holds for every reply. */
export function PolicyForm({ policy, brands, onSave, onClose }: PolicyFormProps) {
  const [name, setName] = useState(policy?.name ?? "");
  const [approvals, setApprovals] = useState<"1" | "2">(policy?.approvals === 2 ? "2" : "1");
  const [audience, setAudience] = useState<Audience | typeof ANY>(policy?.audience ?? ANY);
  const [roles, setRoles] = useState<readonly Role[]>(policy?.roles ?? []);
  const [tags, setTags] = useState(policy?.tags?.join(", ") ?? "");
  const [followers, setFollowers] = useState(String(policy?.followersOver ?? ""));
  const [posts, setPosts] = useState(String(policy?.postsOver ?? ""));
  const [accountId, setAccount] = useState(policy?.accountId ?? ANY);
  const [wasTried, setTried] = useState(false);
  const [followersOver, postsOver] = [wholeOf(followers), wholeOf(posts)];
  const isNameless = name.trim() === "";
  const save = () => {
    setTried(true);
    if (isNameless || followersOver === null || postsOver === null) return;
    const carried = listOf(tags);
    onSave({
      name: name.trim(),
      approvals: approvals === "2" ? 2 : 1,
      ...(audience !== ANY && { audience }),
      ...(roles.length > 0 && { roles: [...roles] }),
      ...(carried.length > 0 && { tags: carried }),
      ...(followersOver !== undefined && { followersOver }),
      ...(postsOver !== undefined && { postsOver }),
      ...(accountId !== ANY && { accountId }),
    });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={policy ? t("approvals.policy.edit", { name: policy.name }) : t("approvals.policy.add")}
      size="wide"
      onDo={save}
    >
      <TextField
        label={t("approvals.policy.name")}
        description={t("approvals.policy.name_words")}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        isInvalid={wasTried && isNameless}
        errorMessage={t("approvals.policy.no_name")}
      />
      <div>
        <p className="p-label">{t("approvals.policy.count")}</p>
        <Segmented
          label={t("approvals.policy.count")}
          options={[
            { id: "1", label: "1" },
            { id: "2", label: "2" },
          ]}
          value={approvals}
          onChange={setApprovals}
        />
      </div>
      <p className="p-soft">{t("approvals.policy.empty_is_any")}</p>
      <div>
        <p className="p-label">{t("approvals.policy.audience")}</p>
        <Segmented
          label={t("approvals.policy.audience")}
          options={[
            { id: ANY, label: t("approvals.policy.any_audience") },
            { id: "public", label: t("approvals.policy.public") },
            { id: "private", label: t("approvals.policy.private") },
          ]}
          value={audience}
          onChange={setAudience}
        />
      </div>
      <fieldset className="p-choices p-policy-roles">
        <legend className="p-label">{t("approvals.policy.roles")}</legend>
        {WRITERS.map((role) => (
          <Checkbox
            key={role}
            label={t(`approvals.role.${role}`)}
            isSelected={roles.includes(role)}
            onChange={(isOn) => setRoles(WRITERS.filter((one) => (one === role ? isOn : roles.includes(one))))}
          />
        ))}
      </fieldset>
      <TextField label={t("approvals.policy.tags")} value={tags} onChange={setTags} />
      <TextField
        label={t("approvals.policy.followers")}
        inputMode="numeric"
        value={followers}
        onChange={setFollowers}
        isInvalid={followersOver === null}
        errorMessage={t("approvals.policy.number")}
      />
      <TextField
        label={t("approvals.policy.posts")}
        description={t("approvals.policy.posts_words")}
        inputMode="numeric"
        value={posts}
        onChange={setPosts}
        isInvalid={postsOver === null}
        errorMessage={t("approvals.policy.number")}
      />
      {brands.length > 1 && (
        <Select
          label={t("approvals.policy.account")}
          options={[
            { id: ANY, label: t("approvals.policy.any_account") },
            ...brands.map(({ id, handle }) => ({ id, label: `@${handle}` })),
          ]}
          value={accountId}
          onChange={setAccount}
        />
      )}
    </FormDialog>
  );
}
