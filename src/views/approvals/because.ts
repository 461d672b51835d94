/** Why a reply needs approval, in words. */
import type { Because } from "../../domain/rows";
import { t } from "../text";
import { number } from "../ui/number";

/** The reasons, one after the other; a policy that asks for two says so. */
export const becauseWords = (because: readonly Because[]): string =>
  because.length === 0
    ? t("approvals.because.asked")
    : because
        .map(({ by, name, approvals }) => {
          const what = by === "role" ? t("approvals.because.trainee") : name;
          return approvals > 1 ? t("approvals.because.many", { what, count: approvals, n: number(approvals) }) : what;
        })
        .join(" · ");
