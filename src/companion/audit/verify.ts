/** Checks an audit bundle: everything that can be computed is computed anew. Needs nothing but the bundle. */
import { createHash } from "node:crypto";
import {
  BUNDLE_FILES,
  BUNDLE_VERSION,
  type BundleLine,
  type BundleManifest,
  bundleFrame,
  bundleLine,
  bundleManifest,
} from "../../contracts/audit";
import { fromJson } from "../../contracts/json";
import { type Flaw, flawOf } from "../../domain/audit/chain";
import { ALL_TIME, figuresOf } from "../../domain/audit/figures";
import type { DeskEvent } from "../../domain/events";
import { canonical } from "../../domain/fingerprint";
import type { Message } from "../../domain/rows";
import { sha256 } from "../sync/audit";
import { firstDifference, unpack } from "./zip";

export interface Verdict {
  /** What is wrong, in sentences, the first broken link before everything else. Empty: nothing is. */
  problems: string[];
  /** Where the bundle could be read. */
  manifest?: BundleManifest;
  /** Of the manifest, in hex: the audit of the workspace names it where the bundle was exported. */
  sha256?: string;
  /** Links without content, by why. */
  left: Record<NonNullable<BundleLine["left"]>, number>;
}

const WHY: Record<Flaw, string> = {
  missing: "it does not follow the one before, so one was left out or added",
  hash: "it is not the link that was hashed",
  content: "its content is not what the link committed to",
};

const hex = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const broken = (problem: string): Verdict => ({ problems: [problem], left: { other: 0, erased: 0, corrected: 0 } });

/** Checks the bytes of a bundle. Never throws for what a file may hold. */
export async function verifyBundle(bytes: Uint8Array): Promise<Verdict> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return broken("This is no audit bundle of Perch's: it is no zip.");
  const files = unpack(bytes);
  if (!files) return broken("The bundle is not whole: it was cut off or damaged, and can't be unpacked.");
  const text = files.get("manifest.json");
  if (!text) return broken("This is no audit bundle of Perch's: it has no manifest.json.");
  const frame = fromJson(bundleFrame, Buffer.from(text).toString());
  if (frame && frame.version > BUNDLE_VERSION)
    return broken(`This bundle is of a newer Perch (format ${frame.version}; this one knows ${BUNDLE_VERSION}). Check it with that one.`);
  const manifest = fromJson(bundleManifest, Buffer.from(text).toString());
  const verdict: Verdict = { ...broken(""), problems: [], sha256: hex(text), ...(manifest && { manifest }) };
  const { problems } = verdict;
  if (!manifest) problems.push("manifest.json was changed: it can't be read.");
  else {
    problems.push(...chainProblems(files, manifest, verdict.left));
    for (const [name, { bytes: size, sha256: hash }] of Object.entries(manifest.files)) {
      const content = files.get(name);
      if (!content) problems.push(`${name} is missing.`);
      else if (content.length !== size || hex(content) !== hash) problems.push(`${name} was changed: it is not what manifest.json names.`);
    }
  }
  // What no hash covers: the manifest itself, names, and the zip around the files. It must be what Perch makes of these files, to the byte.
  const differs = [...files.keys()].join() === BUNDLE_FILES.join() ? await firstDifference(bytes, files) : 0;
  if (differs !== undefined && problems.length === 0)
    problems.push(`manifest.json or the zip around the files was changed: byte ${differs + 1} is not as Perch wrote it.`);
  return verdict;
}

/** The first broken link, and figures that do not follow from what is there. */
function chainProblems(files: ReadonlyMap<string, Uint8Array>, manifest: BundleManifest, left: Verdict["left"]): string[] {
  const { chain, counts, figures, asked } = manifest;
  let before = { seq: chain.first - 1, hash: chain.before };
  const events: DeskEvent[] = [];
  for (const text of linesOf(files.get("events.ndjson"))) {
    const seq = before.seq + 1;
    const line = fromJson(bundleLine, text);
    if (!line) return [`Link ${seq} is broken: it can't be read.`];
    const { content, eventId = "" } = line;
    const why = flawOf(sha256, before, { ...line, eventId }, content && { ...content, eventId });
    if (why) return [`Link ${seq} is broken: ${WHY[why]}.`];
    if (content?.event) events.push(content.event as unknown as DeskEvent);
    if (line.left) left[line.left]++;
    before = line;
  }
  if (before.seq !== chain.last || before.hash !== chain.hash)
    return [`Link ${before.seq + 1} is missing: the chain ends before link ${chain.last}, or that is another.`];
  const messages = [...linesOf(files.get("messages.ndjson"))].map((line) => parsed(line) as Message | undefined);
  const lost = messages.findIndex((message) => !message);
  if (lost >= 0) return [`messages.ndjson was changed: line ${lost + 1} can't be read.`];
  const isCounted = counts.events === events.length && counts.messages === messages.length && counts.links === chain.last - chain.first + 1;
  const computed = figuresOf(asked.kind === "span" ? asked : ALL_TIME, events, messages as Message[]);
  return isCounted && canonical(computed) === canonical(figures)
    ? []
    : ["The figures in manifest.json do not follow from the events and messages."];
}

function* linesOf(bytes: Uint8Array = new Uint8Array()): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const to = end < 0 ? bytes.length : end;
    yield Buffer.from(bytes.buffer, bytes.byteOffset + at, to - at).toString();
    at = to + 1;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
