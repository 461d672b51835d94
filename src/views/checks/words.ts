/** What a finding says, in the language shown. */
import type { Finding } from "../../domain/lint/finding";
import { type Key, t } from "../text";
import { dateTime } from "../ui/time";

/** One sentence; a time among its values is shown as one. */
export const saysOf = ({ check, values }: Finding): string =>
  t(`checks.says.${check}${values.way === undefined ? "" : `.${values.way}`}` as Key, {
    ...values,
    ...(typeof values.at === "number" && { at: dateTime(values.at) }),
  });
