/** The audit: everything that was done, in the order of the chain; searched, checked and exported. For who runs the workspace. */
import { createReadStream, statSync } from "node:fs";
import { Readable } from "node:stream";
import type { Context, Hono } from "hono";
import { html } from "hono/html";
import type { Asked } from "../../domain/events";
import { exportAudit } from "../audit/export";
import { agentsOf, customersOf } from "../audit/names";
import { countLinks, customerOfHandle, searchAudit, typesIn, type Wanted } from "../audit/search";
import { actOf, note } from "../auth/acts";
import { NotAllowed } from "../auth/not-allowed";
import { agentIdOf } from "../auth/people";
import { readLinks, verifyAudit } from "../sync/audit";
import { auditBody, type Filters, linkBody, progressBody } from "./audit-body";
import { type Desk, field, show } from "./desk";
import { addPage, buttonsOf, type Here, mustRun } from "./here";

/** Links on a page. */
const PAGE = 50;
/** What is checked at one press of the button, at most: so many links, for so many milliseconds. */
const AT_ONCE = { most: 20_000, ms: 4_000 };
const DAY = 86_400_000;

const WHY = { missing: "one before it is missing", hash: "it is not the link that was hashed", content: "its content was changed" };

/** Adds the pages and what their buttons do. */
export function addAudit(app: Hono, desk: Desk): void {
  const { db, limits } = desk;

  const showAudit = async (c: Context, at: Here, filters: Filters, said?: string, isBad = false) => {
    mustRun(at);
    const { id } = at.workspace;
    const wanted = await wantedOf(id, filters);
    const before = /^\d{1,15}$/.test(filters.before) ? Number(filters.before) : undefined;
    const found = wanted ? await searchAudit(db, id, wanted, { before, limit: PAGE + 1 }) : [];
    const entries = found.slice(0, PAGE);
    const customers = entries.map((entry) => (entry.state === "stands" ? entry.event?.customerId : undefined));
    const names = { agents: await agentsOf(db, id), customers: await customersOf(db, id, customers) };
    const shown = { entries, more: found.length > PAGE, names, types: await typesIn(db, id), ...(await countLinks(db, id)) };
    const options = { title: "Audit", name: at.who.name, note: said, isBad, isWide: true };
    return show(c, options, auditBody(at, filters, shown), isBad ? 400 : 200);
  };
  /** What was typed, as what is looked for; undefined where there is no such thing. */
  const wantedOf = async (workspaceId: string, filters: Filters): Promise<Wanted | undefined> => {
    const about = filters.case.trim();
    const span = spanOf(filters);
    const customerId = about.startsWith("@") ? await customerOfHandle(db, workspaceId, about) : undefined;
    if (about.startsWith("@") && customerId === undefined) return;
    return {
      ...(customerId !== undefined ? { customerId } : about && { caseId: about }),
      ...(filters.agent && { agentId: filters.agent }),
      ...(filters.action && { type: filters.action }),
      ...span,
    };
  };

  addPage(app, desk, "/audit", (c, at) =>
    showAudit(
      c,
      at,
      filtersOf((name) => c.req.query(name)),
    ),
  );
  addPage(app, desk, "/audit/link", async (c, at) => {
    mustRun(at);
    const seq = Number(c.req.query("seq"));
    const [entry] = Number.isSafeInteger(seq) ? await readLinks(db, at.workspace.id, (all) => all.where("audit.seq", "=", seq)) : [];
    if (!entry) return show(c, { title: "Audit", name: at.who.name, note: "There is no such link.", isBad: true }, html``, 404);
    const { customerId, messageId } =
      ((entry.state === "stands" ? entry.event : null) as { customerId?: string; messageId?: string }) ?? {};
    const names = { agents: await agentsOf(db, at.workspace.id), customers: await customersOf(db, at.workspace.id, [customerId]) };
    const message = messageId === undefined ? undefined : await textOf(desk, at.workspace.id, messageId);
    return show(c, { title: `Link ${seq.toLocaleString("en")}`, name: at.who.name, isWide: true }, linkBody(at, entry, names, message));
  });

  const button = buttonsOf(app, desk, (c, at, said, isBad) =>
    showAudit(
      c,
      at,
      filtersOf(() => ""),
      said,
      isBad,
    ),
  );
  button("/audit/verify", async (c, at) => {
    mustRun(at);
    await limits.spend("audit", `by ${at.who.id}`);
    const { after } = await field(c, "after");
    const from = /^\d{1,15}$/.test(after) ? Number(after) : 0;
    const { links, broken } = await verifyAudit(db, at.workspace.id, { after: from, ...AT_ONCE });
    if (broken) throw new NotAllowed(`The chain is broken at link ${broken.seq}: ${WHY[broken.why]}. Everything before it stands.`);
    const all = await countLinks(db, at.workspace.id);
    if (links >= all.links)
      return `The chain stands: verified up to link ${links.toLocaleString("en")}, the last. ${all.erased.toLocaleString("en")} were erased.`;
    return show(c, { title: "Audit", name: at.who.name }, progressBody(at, links, all.links));
  });
  button("/audit/export", async (c, at) => {
    mustRun(at);
    await limits.spend("audit", `by ${at.who.id}`);
    const asked = askedOf(await field(c, "case", "from", "to"));
    const now = Date.now();
    const bundle = await exportAudit(db, { workspaceId: at.workspace.id, asked, by: at.who.name, now });
    const { file, links, sha256 } = bundle;
    // Before the first byte of it goes out.
    const exported = actOf(agentIdOf(at.who.id), now, { type: "audit.exported", asked, links, sha256 });
    await note(db, at.workspace.id, exported).catch((error) => {
      bundle.remove();
      throw error;
    });
    const stream = createReadStream(file);
    stream.on("close", bundle.remove);
    c.header("content-type", "application/zip");
    c.header("content-length", String(statSync(file).size));
    c.header("content-disposition", `attachment; filename="perch-audit-${new Date(now).toISOString().slice(0, 10)}.zip"`);
    return c.body(Readable.toWeb(stream) as ReadableStream);
  });
}

const filtersOf = (get: (name: string) => string | undefined): Filters => {
  const read = (name: string) => (get(name) ?? "").slice(0, 500);
  return { case: read("case"), agent: read("agent"), action: read("action"), from: read("from"), to: read("to"), before: read("before") };
};

/** Whole days, UTC: from the first to the end of the last. */
function spanOf({ from, to }: { from: string; to: string }): { from?: number; to?: number } {
  const day = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN);
  const [first, last] = [day(from), day(to)];
  return { ...(!Number.isNaN(first) && { from: first }), ...(!Number.isNaN(last) && { to: last + DAY }) };
}

function askedOf(given: { case: string; from: string; to: string }): Asked {
  const caseId = given.case.trim();
  if (caseId) return { kind: "case", caseId };
  const { from = 0, to = 8.64e15 } = spanOf(given);
  return given.from || given.to ? { kind: "span", from, to } : { kind: "whole" };
}

/** What a message says now. */
async function textOf({ db }: Desk, workspaceId: string, messageId: string): Promise<string | undefined> {
  const key = `messages/${messageId}`;
  const row = await db.selectFrom("rows").select("data").where("workspace_id", "=", workspaceId).where("key", "=", key).executeTakeFirst();
  return row?.data ? (JSON.parse(row.data) as { text: string }).text : undefined;
}
