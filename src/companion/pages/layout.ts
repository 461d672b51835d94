/** The companion's pages: one frame, one stylesheet, no script. */
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; --line: rgb(128 128 128 / .3); --blue: #0a6cb4; }
@media (prefers-color-scheme: dark) { :root { --blue: #6bc1ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 680px; padding: 32px 16px 64px; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; margin-bottom: 24px; }
header strong { margin-inline-end: auto; } header form { margin: 0; }
h1 { font-size: 23px; line-height: 1.3; margin: 0 0 4px; } h2 { font-size: 17px; margin: 32px 0 8px; }
p { margin: 0 0 16px; } .soft { opacity: .75; }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li { border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 12px 0; }
li > :first-child { flex: 1 1 180px; } li small { display: block; opacity: .75; } li form { display: flex; gap: 8px; margin: 0; }
a { color: var(--blue); } li > a { font-weight: 600; flex: 0 0 170px; } li > a + span { flex: 1 1 200px; }
label { display: block; font-weight: 600; margin-bottom: 12px; } label small { display: block; font-weight: 400; opacity: .75; }
input, select, button { font: inherit; border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; min-height: 40px; background: Field; color: FieldText; }
input, select { font-weight: 400; } input { display: block; margin-top: 4px; width: 100%; }
button { background: transparent; color: inherit; cursor: pointer; font-weight: 600; } button.main { background: #0a6cb4; border-color: #0a6cb4; color: #fff; }
button.bad { color: #c01a2c; } @media (prefers-color-scheme: dark) { button.bad { color: #ff7a86; } }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; } .row label { flex: 1 1 160px; margin: 0; } .row select { display: block; margin-top: 4px; width: 100%; }
label.check { font-weight: 400; display: flex; gap: 8px; align-items: center; } label.check input { display: inline; width: auto; min-height: 0; margin: 0; }
fieldset { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 12px; padding: 8px 12px 0; } legend { font-weight: 600; } li form { flex-wrap: wrap; } li form input { flex: 1 1 140px; width: auto; margin: 0; }
.here { color: var(--blue); font-weight: 600; } .wide { max-width: 1040px; } progress { width: 100%; accent-color: #0a6cb4; } pre { overflow-x: auto; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid var(--line); padding: 8px 12px 8px 0; text-align: start; vertical-align: top; } td.time { white-space: nowrap; } th, td:not(.long) { overflow-wrap: normal; }
form + form, ul + form, form + table { margin-top: 16px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; } dt { opacity: .75; } dd { margin: 0; }
@media (max-width: 640px) { thead { display: none; } tr { display: block; border-bottom: 1px solid var(--line); padding: 8px 0; } td { display: block; border: 0; padding: 0; } dl { grid-template-columns: 1fr; } dt { margin-top: 8px; } }
.note { border: 1px solid var(--line); border-inline-start: 4px solid var(--blue); border-radius: 8px; padding: 12px 16px; margin: 0 0 16px; } .note.bad { border-inline-start-color: #c01a2c; }
.code { font: 600 23px/1.5 ui-monospace, Menlo, Consolas, monospace; letter-spacing: .1em; text-transform: uppercase; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; } :focus-visible { outline: 2px solid #1d9bf0; outline-offset: 2px; }
`;

export interface PageOptions {
  title: string;
  /** Who is signed in. */
  name?: string | undefined;
  /** Said above the page: what was done or, with `isBad`, what was wrong. */
  note?: string | undefined;
  isBad?: boolean;
  /** For a table. */
  isWide?: boolean;
}

/** A whole page. */
export function page({ title, name, note, isBad = false, isWide = false }: PageOptions, body: Html) {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} · Perch</title>
  <link rel="stylesheet" href="/companion.css">
</head>
<body${isWide ? html` class="wide"` : ""}>
  <header><strong>Perch companion</strong>${
    name === undefined
      ? ""
      : html`<a href="/team">Team</a><a href="/pair">Pair a browser</a><span class="soft">${name}</span>
  <form method="post" action="/sign-out"><button>Sign out</button></form>`
  }</header>
  <main>
    <h1>${title}</h1>
    ${note ? html`<p class="note${isBad ? " bad" : ""}" role="${isBad ? "alert" : "status"}">${note}</p>` : ""}
    ${body}
  </main>
</body>
</html>`;
}
