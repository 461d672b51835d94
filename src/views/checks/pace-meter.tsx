/** How much of X's daily cap an account has used, as far as Perch has seen. */
import type { Used } from "../../domain/lint/pace";
import type { Audience } from "../../domain/rows";
import { t } from "../text";
import { number } from "../ui/number";

export function PaceMeter({ used: { count, cap }, audience }: { used: Used; audience: Audience }) {
  const words = t(`checks.pace.${audience}`, { count, n: number(count), cap: number(cap) });
  return (
    <p className="p-pace p-soft" title={t("checks.pace.words")}>
      <meter min={0} max={cap} high={cap * 0.8} optimum={0} value={Math.min(count, cap)} aria-label={words} />
      <span>{words}</span>
    </p>
  );
}
