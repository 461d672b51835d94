/** The one HTML page of the practice site, and the policy it is served under. */
import { randomBytes } from "node:crypto";

const attribute = (text: string) => text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** As strict as X's: no inline script without the nonce, nothing loaded or fetched from elsewhere. */
const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "worker-src 'self' blob:",
  ].join("; ");

/** The page at `base` ("" or "/practice"), with an inline script of the test's where one is given. */
export function pageOf({ base, version, script }: { base: string; version: string; script?: string | undefined }): Response {
  const nonce = randomBytes(16).toString("base64");
  const body = `<!doctype html>
<html dir="ltr" lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="practice-base" content="${attribute(base)}">
<title>Practice</title>
<link rel="icon" href="/practice-avatar/TidemillGear.svg" type="image/svg+xml">
<link rel="stylesheet" href="/practice-code/${version}/app.css">
</head>
<body style="background-color: #FFFFFF">
<noscript>The practice site needs JavaScript.</noscript>
<div id="react-root"></div>
<div id="layers"></div>
<script nonce="${nonce}" src="/practice-code/${version}/app.js"></script>
${script ? `<script nonce="${nonce}">${script}</script>` : ""}
</body>
</html>
`;
  return new Response(body, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy(nonce),
      "cache-control": "no-store",
      "x-frame-options": "DENY",
    },
  });
}
