/** Writes an audit bundle: a part of the chain with full conversation and actions. What it holds stands in `contracts/audit`. */
import { createHash } from "node:crypto";
import { appendFileSync, createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUNDLE_FILES, BUNDLE_FORMAT, BUNDLE_VERSION, type BundleLine, type BundleManifest } from "../../contracts/audit";
import { ALL_TIME, figuresOf } from "../../domain/audit/figures";
import type { Asked, DeskEvent } from "../../domain/events";
import { canonical } from "../../domain/fingerprint";
import type { Message } from "../../domain/rows";
import { NotAllowed } from "../auth/not-allowed";
import type { Db } from "../db/open";
import { AT_ONCE, type Entry, readLinks, sha256 } from "../sync/audit";
import { messagesFor } from "./messages";
import { agentsOf, customersOf, otherName } from "./names";
import { pickOf } from "./pick";
import { action, conversation, foot, head, middle } from "./readable";
import { LARGEST_ZIP, pack } from "./zip";

export interface Exporting {
  workspaceId: string;
  asked: Asked;
  /** The name of who asked. */
  by: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface Bundle {
  file: string;
  links: number;
  /** Of its manifest, in hex. */
  sha256: string;
  /** Throws the file away. */
  remove(): void;
}

/** A part of the bundle that is being written: to the disk, so that memory does not grow with the audit. */
function createPart(path: string) {
  const hash = createHash("sha256");
  let bytes = 0;
  writeFileSync(path, "", { mode: 0o600, flag: "wx" });
  return {
    write(text: string) {
      const piece = Buffer.from(text);
      hash.update(piece);
      bytes += piece.length;
      appendFileSync(path, piece);
    },
    path,
    end: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}

/** What no figure is computed from is not kept in memory: among it is all that holds texts. */
const UNCOUNTED = /^(account|agent|approval|article|audit|connector|customer|reply|session|settings|suggestion|training|workspace)\./;

/** Writes the bundle into a folder of its own; others are answered meanwhile. Throws `NotAllowed` where nothing in the audit fits. */
export async function exportAudit(db: Db, { workspaceId, asked, by, now }: Exporting): Promise<Bundle> {
  const workspace = await db.selectFrom("workspaces").select(["id", "name"]).where("id", "=", workspaceId).executeTakeFirstOrThrow();
  const pick = await pickOf(db, workspaceId, asked);
  if (!pick) throw new NotAllowed("The audit holds nothing of that.");
  const folder = mkdtempSync(join(tmpdir(), "perch-audit-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const people = await agentsOf(db, workspaceId);
    const agents: Record<string, string> = {};
    const nameOf = (id: string) => {
      const name = people.get(id)?.name ?? otherName(id);
      agents[id] = name;
      return name;
    };
    const parts = { events: createPart(join(folder, "events")), messages: createPart(join(folder, "messages")) };
    const actions = createPart(join(folder, "actions"));
    const counted: DeskEvent[] = [];
    const mentioned: DeskEvent[] = [];
    const counts = { links: 0, events: 0, messages: 0 };
    let last: Entry | undefined;
    for (let after = pick.first - 1; after < pick.last; after += AT_ONCE) {
      const to = Math.min(after + AT_ONCE, pick.last);
      const entries = await readLinks(db, workspaceId, (all) =>
        all.where("audit.seq", ">", after).where("audit.seq", "<=", to).orderBy("audit.seq"),
      );
      const wanted = entries.filter(pick.isWanted);
      const customers = await customersOf(
        db,
        workspaceId,
        wanted.map((entry) => (entry.state === "stands" ? entry.event?.customerId : undefined)),
      );
      for (const entry of wanted) {
        if (entry.state !== "stands" || !entry.event) continue;
        counts.events++;
        if (!UNCOUNTED.test(entry.event.type)) counted.push(entry.event as DeskEvent);
        if (asked.kind === "case") mentioned.push(entry.event as DeskEvent);
      }
      counts.links += entries.length;
      parts.events.write(entries.map((entry) => `${canonical(lineOf(entry, pick.isWanted(entry)))}\n`).join(""));
      actions.write(wanted.map((entry) => action(entry, nameOf, (id) => customers.get(id) ?? id)).join(""));
      last = entries.at(-1);
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (!last || last.seq !== pick.last) throw new NotAllowed("The chain is not whole: check it first.");

    const said = createPart(join(folder, "said"));
    const slim: Message[] = [];
    let before: Message | undefined;
    for await (const messages of messagesFor(db, workspaceId, asked, mentioned)) {
      const customers = await customersOf(
        db,
        workspaceId,
        messages.map(({ customerId }) => customerId),
      );
      parts.messages.write(messages.map((message) => `${canonical(message)}\n`).join(""));
      said.write(conversation(messages, before, (id) => customers.get(id) ?? id));
      slim.push(...messages.map(({ customerId, conversationId, at }) => ({ customerId, conversationId, at }) as Message));
      counts.messages += messages.length;
      before = messages.at(-1);
    }
    const figures = figuresOf(asked.kind === "span" ? asked : ALL_TIME, counted, slim);
    const about = {
      format: BUNDLE_FORMAT as typeof BUNDLE_FORMAT,
      version: BUNDLE_VERSION as typeof BUNDLE_VERSION,
      workspace,
      exportedAt: now,
      exportedBy: by,
      asked,
      chain: { first: pick.first, last: pick.last, before: pick.before, hash: last.hash },
      counts,
      figures,
      agents,
    };
    return await packed(folder, { about, ...parts, said, actions }, remove);
  } catch (error) {
    remove();
    throw error;
  }
}

type Part = ReturnType<typeof createPart>;

async function packed(
  folder: string,
  {
    about,
    events,
    messages,
    said,
    actions,
  }: { about: Omit<BundleManifest, "files"> } & Record<"events" | "messages" | "said" | "actions", Part>,
  remove: () => void,
): Promise<Bundle> {
  const page = createPart(join(folder, "page"));
  page.write(head(about));
  for (const [part, after] of [
    [said, middle],
    [actions, foot],
  ] as const) {
    for await (const piece of createReadStream(part.path, "utf8")) page.write(piece as string);
    page.write(after);
  }
  const files = { "events.ndjson": events.end(), "messages.ndjson": messages.end(), "index.html": page.end() };
  const manifest = `${canonical({ ...about, files })}\n`;
  const sizes = Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
  if (sizes > LARGEST_ZIP) throw new NotAllowed("That is more than one bundle can hold. Export it in spans.");
  const pieces = {
    "events.ndjson": createReadStream(events.path),
    "messages.ndjson": createReadStream(messages.path),
    "index.html": createReadStream(page.path),
    "manifest.json": [Buffer.from(manifest)],
  };
  const file = join(folder, "bundle.zip");
  writeFileSync(file, "", { mode: 0o600, flag: "wx" });
  await pack(
    BUNDLE_FILES.map((name) => ({ name, pieces: pieces[name] })),
    (piece) => appendFileSync(file, piece),
  );
  return { file, links: about.counts.links, sha256: sha256(manifest), remove };
}

/** A link as it is handed out: what was not asked for keeps its content and the name of its event to itself. */
function lineOf(entry: Entry, isWanted: boolean): BundleLine {
  const { seq, at, mark, commitment, hash, eventId, salt } = entry;
  const link = { seq, at, mark, commitment, hash, ...(mark === null && { eventId }) };
  if (!isWanted) return { ...link, left: "other" };
  if (entry.state !== "stands") return { ...link, left: entry.state };
  return { ...link, eventId, content: { salt: salt ?? "", event: entry.event as NonNullable<BundleLine["content"]>["event"] } };
}
