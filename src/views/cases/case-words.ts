/** A case in a few words, to tell it from a customer's others. */
import type { Case } from "../../domain/rows";
import { t } from "../text";
import { dateTime } from "../ui/time";

/** Since when, and how it stands. */
export const caseWords = (row: Case): string =>
  t("cases.one", { since: dateTime(row.openedAt), status: t(row.merged ? "cases.is_merged" : `case.status.${row.status}`) });
