/** What is said of a tag before it is kept. */
import { type Sensitive, sensitiveIn } from "../../domain/lint/inference";
import { t } from "../text";

/** Why this of a person may not be kept. */
export const forbidden = (kind: Sensitive): string => t("checks.tag.words", { kind: t(`checks.tag.kind.${kind}`) });

/** The same for a tag that something is to give by itself; undefined where nothing is wrong with it. */
export function tagWarning(tag: string): string | undefined {
  const kind = sensitiveIn(tag);
  return kind && forbidden(kind);
}
