/** `index.html` of a bundle: the conversation and what was done, for people. No script, nothing loaded, everything escaped. */
import { html } from "hono/html";
import type { BundleManifest } from "../../contracts/audit";
import type { Message } from "../../domain/rows";
import type { Entry } from "../sync/audit";
import { moment, wordsOf } from "./words";

const STYLE = `
:root { color-scheme: light dark; font: 14px/1.5 -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; --line: rgb(128 128 128 / .35); }
body { margin: 0 auto; max-width: 900px; padding: 24px 16px; overflow-wrap: anywhere; }
h1 { font-size: 24px; margin: 0 0 16px; } h2 { font-size: 19px; margin: 32px 0 8px; } h3 { font-size: 15px; margin: 24px 0 8px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; } dt { opacity: .75; } dd { margin: 0; }
article { border-inline-start: 3px solid var(--line); padding: 0 12px; margin: 0 0 12px; } article.out { border-color: #1d9bf0; }
article p { margin: 0; white-space: pre-wrap; } small { opacity: .75; }
table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid var(--line); padding: 4px 8px 4px 0; text-align: start; vertical-align: top; }
th, td:nth-child(-n+3) { overflow-wrap: normal; } td:nth-child(2) { white-space: nowrap; } tr { break-inside: avoid; } article { break-inside: avoid; }
@media screen and (max-width: 600px) { thead { display: none; } tr { display: block; border-bottom: 1px solid var(--line); padding: 4px 0; } td { display: block; border: 0; padding: 0; } dl { grid-template-columns: 1fr; } dt { margin-top: 8px; } }
`;

/** All that stands before the conversation. */
export function head({ workspace, exportedAt, exportedBy, asked, chain, counts, figures }: Omit<BundleManifest, "files">): string {
  const what = { whole: "the whole audit", case: "one case", span: "a span of time" }[asked.kind];
  const minutes = (ms: number | undefined) => (ms === undefined ? "none" : `${(ms / 60_000).toFixed(1)} min`);
  const { conversations, neededAnswer, answered, firstResponse } = figures;
  const facts: [string, string][] = [
    ["Asked for", asked.kind === "case" ? asked.caseId : asked.kind === "span" ? `${moment(asked.from)} until ${moment(asked.to)}` : what],
    ["Exported", `${moment(exportedAt)} by ${exportedBy}`],
    ["Links of the chain", `${chain.first} to ${chain.last} (${counts.events} with their content)`],
    ["Hash of the last link", chain.hash],
    ["Conversations", `${conversations.value ?? 0}, ${conversations.n} messages`],
    ["Needed an answer", `${neededAnswer.value ?? 0}, answered ${answered.value ?? 0}`],
    [
      "First response",
      `median ${minutes(firstResponse.median)}, p90 ${minutes(firstResponse.p90)}, mean ${minutes(firstResponse.mean)}, n = ${firstResponse.n}`,
    ],
  ];
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${workspace.name}: ${what} · Perch</title>
<style>`;
  const rest = html`</style>
</head>
<body>
<h1>${workspace.name}: ${what}</h1>
<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p><small><code>npm run verify -- BUNDLE</code> recomputes the chain and these figures. First response: from a case's first message to the first answer, in calendar time.</small></p>
<h2>Conversation</h2>
${counts.messages === 0 ? html`<p>Nothing was said.</p>\n` : ""}`;
  return `${body}${STYLE}${rest}`;
}

/** Messages of one customer after another; `before` is the last that was shown. */
export function conversation(messages: readonly Message[], before: Message | undefined, name: (customerId: string) => string): string {
  let last = before?.customerId;
  return messages
    .map((message) => {
      const heading = message.customerId === last ? "" : html`<h3>${name(message.customerId)}</h3>\n`;
      last = message.customerId;
      const { direction, authorHandle, at, audience, text, encrypted, deletedAt, media = [] } = message;
      const none = deletedAt ? "(deleted on X)" : encrypted ? "(encrypted, not kept)" : "(no text)";
      return `${heading}${html`<article class="${direction === "outbound" ? "out" : "in"}"><small>@${authorHandle} · ${moment(at)} · ${audience}${
        media.length > 0 ? ` · ${media.length} attached` : ""
      }</small><p>${text || none}</p></article>\n`}`;
    })
    .join("");
}

/** Between the conversation and the actions. */
export const middle = `<h2>Actions</h2>
<table><thead><tr><th>Link</th><th>Time</th><th>Who</th><th>What</th><th>Case or customer</th></tr></thead><tbody>
`;
export const foot = "</tbody></table>\n</body>\n</html>\n";

/** A row of the table, or nothing for what was not asked for. */
export function action(entry: Entry, name: (agentId: string) => string, customer: (id: string) => string): string {
  const { seq, at } = entry;
  const row = (who: string, what: string, about = "") =>
    String(html`<tr><td>${seq}</td><td>${moment(at)}</td><td>${who}</td><td>${what}</td><td>${about}</td></tr>\n`);
  if (entry.state !== "stands") return row("", entry.state === "erased" ? "Erased" : "Corrected by a later link");
  const { event } = entry;
  if (!event) return row("", "Withdrawn");
  const about = [event.customerId && customer(event.customerId), event.caseId].filter(Boolean).join(" · ");
  return row(name(event.by), wordsOf(event, name), about);
}
