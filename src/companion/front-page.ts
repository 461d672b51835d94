/** The companion's own page: what is running, and where. */
import { html } from "hono/html";

export interface Running {
  version: string;
  startedAt: number;
  /** Handle of the signed-in practice brand, how many posts it has, and rows of the played file that were left out. */
  practice: { handle: string; posts: number; people: number; leftOut: number };
}

export const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
body { margin: 0 auto; max-width: 600px; padding: 48px 16px; }
h1 { font-size: 23px; margin: 0 0 4px; } p { margin: 0 0 24px; opacity: .75; }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid rgb(128 128 128 / .3); }
li { border-bottom: 1px solid rgb(128 128 128 / .3); display: flex; gap: 16px; padding: 12px 0; }
a { color: #0a6cb4; flex: 0 0 170px; font-weight: 600; } @media (prefers-color-scheme: dark) { a { color: #6bc1ff; } }
a:focus-visible { outline: 2px solid #1d9bf0; outline-offset: 2px; border-radius: 4px; }
@media (max-width: 480px) { li { display: block; } }
`;

/** The page at `/`. */
export function frontPage({ version, startedAt, practice }: Running) {
  const rows: [string, string, string][] = [
    [
      "/practice/home",
      "Practice site",
      `@${practice.handle} with ${practice.posts.toLocaleString("en")} posts of ${practice.people.toLocaleString("en")} people`,
    ],
    ["/practice/notifications/mentions", "Mentions", "Who speaks to the brand, newest first"],
    ["/practice/messages", "Messages", "Private conversations in the old form"],
    ["/practice/i/chat", "Chat", "Private conversations as XChat shows them"],
    ["/healthz", "Health", "For whatever watches this process"],
  ];
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Perch companion</title>
  <link rel="stylesheet" href="/companion.css">
</head>
<body>
  <main>
    <h1>Perch companion</h1>
    <p>Version ${version}, running since <time datetime="${new Date(startedAt).toISOString()}">${new Date(startedAt).toUTCString()}</time>.
    ${practice.leftOut ? `${practice.leftOut} rows of the played file could not be read.` : ""}</p>
    <ul>${rows.map(([href, name, what]) => html`<li><a href="${href}">${name}</a><span>${what}</span></li>`)}</ul>
  </main>
</body>
</html>`;
}
