/** What a check of a bundle found, for people. */
import type { Verdict } from "./verify";
import { moment } from "./words";

const number = (n: number) => n.toLocaleString("en");
const minutes = (ms: number | undefined) => (ms === undefined ? "none" : `${(ms / 60_000).toFixed(1)} min`);

/** Some lines of text. */
export function inSentences({ problems, manifest, sha256, left }: Verdict): string {
  if (problems.length > 0 || !manifest) return ["Not verified.", ...problems].join("\n");
  const { workspace, exportedAt, exportedBy, chain, counts, figures } = manifest;
  const { conversations, neededAnswer, answered, firstResponse } = figures;
  const without = [
    left.other && `${number(left.other)} were not asked for`,
    left.corrected && `${number(left.corrected)} were corrected later`,
    left.erased && `${number(left.erased)} were erased`,
  ].filter(Boolean);
  return [
    `Verified: ${workspace.name}, exported ${moment(exportedAt)} by ${exportedBy}.`,
    `Chain: links ${number(chain.first)} to ${number(chain.last)} stand. ${number(counts.events)} with their content${without.length ? `; ${without.join(", ")}` : ""}.`,
    `Figures, recomputed: ${conversations.value ?? 0} conversations of ${number(counts.messages)} messages; ${neededAnswer.value ?? 0} messages needed an answer, ${answered.value ?? 0} got one; first response median ${minutes(firstResponse.median)}, p90 ${minutes(firstResponse.p90)}, mean ${minutes(firstResponse.mean)}, n = ${firstResponse.n}.`,
    `Last link's hash: ${chain.hash}`,
    `Manifest: ${sha256} (the workspace's audit names it where this bundle was exported)`,
  ].join("\n");
}
