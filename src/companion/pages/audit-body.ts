/** What the audit's pages show. */
import { html } from "hono/html";
import { canonical } from "../../domain/fingerprint";
import type { Agent } from "../../domain/rows";
import { otherName } from "../audit/names";
import { actionOf, moment, wordsOf } from "../audit/words";
import type { Entry } from "../sync/audit";
import type { Here } from "./here";

/** What was typed into the search. */
export interface Filters {
  case: string;
  agent: string;
  action: string;
  /** Days, YYYY-MM-DD. */
  from: string;
  to: string;
  /** Links before this one. */
  before: string;
}

export interface Names {
  agents: ReadonlyMap<string, Agent>;
  customers: ReadonlyMap<string, string>;
}

interface Shown {
  entries: Entry[];
  more: boolean;
  names: Names;
  types: string[];
  links: number;
  erased: number;
}

const number = (n: number) => n.toLocaleString("en");
const nameIn =
  ({ agents }: Names) =>
  (id: string) =>
    agents.get(id)?.name ?? otherName(id);

function said(entry: Entry, names: Names): { who: string; what: string } {
  const name = nameIn(names);
  if (entry.state !== "stands")
    return {
      who: "",
      what:
        entry.state === "erased"
          ? "Erased: only the proof that something was said is left"
          : "Corrected: a later link says what it says now",
    };
  return entry.event ? { who: name(entry.event.by), what: wordsOf(entry.event, name) } : { who: "", what: "Withdrawn" };
}

const query = (workspace: string, filters: Partial<Filters>) =>
  new URLSearchParams({ workspace, ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) }).toString();

/** A part of what somebody wrote that is enough to know it by. */
const brief = (text: string) => (text.length > 160 ? `${[...text.slice(0, 320)].slice(0, 160).join("")}…` : text);

/** The search, a page of links, the check and the export. */
export function auditBody({ workspace: { id, name } }: Here, filters: Filters, { entries, more, names, types, links, erased }: Shown) {
  const hidden = html`<input type="hidden" name="workspace" value="${id}">`;
  const choice = (value: string, words: string, chosen: string) =>
    html`<option value="${value}" ${value === chosen ? "selected" : ""}>${words}</option>`;
  const isFiltered = Object.entries(filters).some(([key, value]) => key !== "before" && value);
  const agents = [...names.agents.values()].sort((a, b) => a.name.localeCompare(b.name));
  const last = entries.at(-1);
  return html`
<p class="soft"><a href="/team?workspace=${id}">${name}</a> · ${number(links)} links of the chain${erased ? `, ${number(erased)} of them erased` : ""} · times in UTC</p>
<form method="get" action="/audit">${hidden}
  <div class="row">
  <label>Case or @customer <input name="case" maxlength="500" value="${filters.case}"></label>
  <label>Agent <select name="agent">${choice("", "Anybody", filters.agent)}${agents.map((one) => choice(one.id, one.name, filters.agent))}${choice("system", "Perch", filters.agent)}</select></label>
  <label>Action <select name="action">${choice("", "Anything", filters.action)}${types.map((type) => choice(type, actionOf(type), filters.action))}</select></label>
  <label>From <input type="date" name="from" value="${filters.from}"></label>
  <label>To <input type="date" name="to" value="${filters.to}"></label>
  <button class="main">Search</button>
  </div>
</form>
${
  entries.length === 0
    ? html`<p class="note">${isFiltered ? "Nothing in the audit fits." : "Nothing has been done here yet."}</p>`
    : html`<table>
<thead><tr><th>Link</th><th>Taken</th><th>Who</th><th>What</th><th>Case or customer</th></tr></thead>
<tbody>${entries.map((entry) => {
        const { who, what } = said(entry, names);
        const event = entry.state === "stands" ? entry.event : null;
        const customer = event?.customerId && (names.customers.get(event.customerId) ?? event.customerId);
        return html`<tr><td><a href="/audit/link?workspace=${id}&seq=${entry.seq}">${entry.seq}</a></td><td class="time">${moment(entry.at).slice(0, -4)}</td><td>${who}</td><td class="long">${brief(what)}</td>
<td class="long">${event?.caseId ? html`<a href="/audit?${query(id, { case: event.caseId })}">${customer || event.caseId}</a>` : (customer ?? "")}</td></tr>`;
      })}</tbody>
</table>
${more && last ? html`<p><a href="/audit?${query(id, { ...filters, before: String(last.seq) })}">Older</a></p>` : ""}`
}
<h2>Check the chain</h2>
<p class="soft">Every event is a link of a chain of hashes. Checking recomputes all of it.</p>
<form method="post" action="/audit/verify">${hidden}<button>Check the chain</button></form>
<h2>Export</h2>
<p class="soft">A bundle with the full conversation and all actions of a case, of a span of days, or of everything where nothing is given.
<code>npm run verify -- BUNDLE</code> checks it anywhere.</p>
<form method="post" action="/audit/export">${hidden}
  <div class="row">
  <label>Case <input name="case" maxlength="500" value="${filters.case.startsWith("@") ? "" : filters.case}"></label>
  <label>From <input type="date" name="from" value="${filters.from}"></label>
  <label>To <input type="date" name="to" value="${filters.to}"></label>
  <button>Export</button>
  </div>
</form>`;
}

/** So far the chain stands; the next press goes on. */
export const progressBody = ({ workspace: { id } }: Here, links: number, all: number) => html`
<p>Verified up to link ${number(links)} of ${number(all)}.</p>
<p><progress max="${all}" value="${links}" aria-label="Links verified"></progress></p>
<form method="post" action="/audit/verify"><input type="hidden" name="workspace" value="${id}"><input type="hidden" name="after" value="${links}">
<button class="main" autofocus>Go on</button></form>
<p><a href="/audit?workspace=${id}">Back to the audit</a></p>`;

/** One link with its content and what proves it. */
export function linkBody({ workspace: { id } }: Here, entry: Entry, names: Names, message: string | undefined) {
  const { who, what } = said(entry, names);
  const event = entry.state === "stands" ? entry.event : null;
  const customer = event?.customerId && (names.customers.get(event.customerId) ?? event.customerId);
  const proof: [string, string][] = [
    ["Commitment", entry.commitment],
    ["Mark", entry.mark ?? "none: it names its event"],
    ["Salt", entry.salt ?? "erased"],
    ["Hash", entry.hash],
  ];
  return html`
<p class="soft"><a href="/audit?workspace=${id}">Audit</a></p>
<dl><dt>Taken</dt><dd>${moment(entry.at)}</dd>
${event ? html`<dt>Happened</dt><dd>${moment(event.at)}</dd>` : ""}
<dt>Who</dt><dd>${who || "Nobody to name"}</dd><dt>What</dt><dd>${what}</dd>
${event?.caseId ? html`<dt>Case</dt><dd><a href="/audit?${query(id, { case: event.caseId })}">${event.caseId}</a></dd>` : ""}
${customer ? html`<dt>Customer</dt><dd>${customer}</dd>` : ""}
${message === undefined ? "" : html`<dt>Message</dt><dd>${message || "(deleted, or not kept)"}</dd>`}</dl>
${event ? html`<h2>Content</h2><pre><code>${JSON.stringify(JSON.parse(canonical(event)), null, 2)}</code></pre>` : ""}
<h2>Proof</h2>
<dl>${proof.map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}</dl>`;
}
