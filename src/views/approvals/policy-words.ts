/** What a policy says, in one line. */
import type { ApprovalPolicy } from "../../domain/approvals/policy";
import type { Account } from "../../domain/rows";
import { t } from "../text";
import { number } from "../ui/number";

/** All that must hold, then how many must approve. */
export function policyWords(policy: ApprovalPolicy, brands: readonly Account[]): string {
  const { audience, roles, tags, followersOver, postsOver, accountId, approvals } = policy;
  const handle = brands.find(({ id }) => id === accountId)?.handle ?? accountId;
  const says = [
    t(`approvals.policy.says.${audience ?? "all"}`),
    roles?.length && t("approvals.policy.says.roles", { roles: roles.map((role) => t(`approvals.role.${role}`)).join(", ") }),
    tags?.length && t("approvals.policy.says.tags", { tags: tags.join(", ") }),
    followersOver !== undefined && t("approvals.policy.says.followers", { n: number(followersOver) }),
    postsOver !== undefined && t("approvals.policy.says.posts", { n: number(postsOver) }),
    handle !== undefined && t("approvals.policy.says.account", { handle }),
  ];
  return `${says.filter(Boolean).join(", ")}: ${t("approvals.policy.says.need", { count: approvals, n: number(approvals) })}`;
}
