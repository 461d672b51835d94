/**
 * How well and how fast open messages are gathered into groups. With a CSV file of texts and labels the groups are compared with the labels;
 * without, invented messages are gathered, and only time and memory are said.
 */
import { performance } from "node:perf_hooks";
import { gather } from "../../domain/groups/gather";
import { agreementOf } from "./agreement";
import { inventMessages } from "./articles";
import { rounded } from "./figures";
import { readLabelled } from "./labelled";
import type { Row } from "./row";

const MESSAGES = 10_000;
const SECONDS_MOST = 2;
const NMI_LEAST = 0.82;
const ARI_LEAST = 0.53;
/** Arrivals: so many times some come to those that stand. */
const ARRIVALS = 20;

export async function benchGroups([file]: readonly string[]): Promise<Row[]> {
  const labelled = file === undefined ? undefined : readLabelled(file, MESSAGES);
  const texts = (labelled?.map(({ text }) => text) ?? inventMessages(MESSAGES)).map((text, i) => ({
    id: String(i).padStart(6, "0"),
    text,
  }));
  const before = process.memoryUsage();
  const started = performance.now();
  const cpu = process.cpuUsage();
  const groups = gather(texts);
  const used = process.cpuUsage(cpu);
  const spent = (used.user + used.system) / 1e6;
  const seconds = (performance.now() - started) / 1_000;
  const after = process.memoryUsage();
  const count = new Set(groups.values()).size;
  const name = (what: string) => `Groups: ${texts.length.toLocaleString("en")} messages, ${what}`;
  const rows: Row[] = [
    { name: name("processor time"), value: rounded(spent), unit: "s", goal: `under ${SECONDS_MOST}`, ok: spent < SECONDS_MOST },
    { name: name("time by the clock"), value: rounded(seconds), unit: "s" },
    { name: name("memory taken meanwhile"), value: Math.round((total(after) - total(before)) / 1e6), unit: "MB" },
    { name: name("groups of at least two"), value: count, unit: "" },
    { name: name("alone"), value: texts.length - groups.size, unit: "" },
  ];
  if (!labelled) return rows;
  const labels = labelled.map(({ label }) => label);
  const agreement = (found: ReadonlyMap<string, string>) =>
    agreementOf(
      texts.map(({ id }) => found.get(id) ?? id),
      labels,
    );
  const { nmi, ari } = agreement(groups);
  const step = performance.now();
  const came = agreement(arriving(texts));
  const ms = (performance.now() - step) / ARRIVALS;
  return [
    { name: name("NMI"), value: rounded(nmi), unit: "", goal: `at least ${NMI_LEAST}`, ok: nmi >= NMI_LEAST },
    { name: name("ARI"), value: rounded(ari), unit: "", goal: `at least ${ARI_LEAST}`, ok: ari >= ARI_LEAST },
    { name: name(`NMI when they come in ${ARRIVALS} parts`), value: rounded(came.nmi), unit: "" },
    { name: name(`ARI when they come in ${ARRIVALS} parts`), value: rounded(came.ari), unit: "" },
    { name: name("time a part that comes"), value: rounded(ms), unit: "ms" },
    ...rows,
  ];
}

const total = ({ heapUsed, arrayBuffers }: NodeJS.MemoryUsage) => heapUsed + arrayBuffers;

/** The groups when every twentieth text comes, then every other twentieth, and so on. */
function arriving(texts: readonly { id: string; text: string }[]): Map<string, string> {
  let groups = new Map<string, string>();
  for (let part = 1; part <= ARRIVALS; part++) {
    groups = gather(
      texts.filter((_, i) => i % ARRIVALS < part),
      { before: groups },
    );
  }
  return groups;
}
