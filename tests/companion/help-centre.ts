/** A help centre on this machine, as a connector finds it: Zendesk's pages with ETags, a feed, or whatever a test has it answer. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface HelpArticle {
  id: number;
  title: string;
  body: string;
}

export interface HelpCentre {
  /** Without a slash at the end. */
  url: string;
  host: string;
  articles: HelpArticle[];
  /** Articles of one page. */
  perPage: number;
  /** What was asked: path and query, and the headers. */
  asked: { path: string; headers: IncomingMessage["headers"] }[];
  /** Answers instead of the help centre, where it returns true. */
  instead?: ((request: IncomingMessage, answer: ServerResponse) => boolean) | undefined;
  close(): Promise<void>;
}

/** Starts one on a free port of the loopback. */
export async function startHelpCentre(articles: HelpArticle[]): Promise<HelpCentre> {
  const server = createServer((request, answer) => {
    const path = request.url ?? "/";
    centre.asked.push({ path, headers: request.headers });
    if (centre.instead?.(request, answer)) return;
    const { pathname, searchParams } = new URL(path, centre.url);
    if (!/^\/api\/v2\/help_center\/(en-us\/)?articles\.json$/.test(pathname)) return void answer.writeHead(404).end();
    const page = Number(searchParams.get("page") ?? 1);
    const from = (page - 1) * centre.perPage;
    const isLast = from + centre.perPage >= centre.articles.length;
    const body = JSON.stringify({
      articles: centre.articles.slice(from, from + centre.perPage).map((one) => zendesk(one)),
      // As Zendesk does where a help centre has a name of its own.
      next_page: isLast ? null : `https://tidemill.zendesk.example${pathname}?per_page=100&page=${page + 1}`,
    });
    const etag = `W/"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
    if (request.headers["if-none-match"] === etag) return void answer.writeHead(304).end();
    answer.writeHead(200, { "content-type": "application/json", etag }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const centre: HelpCentre = {
    ...{ url: `http://${host}`, host, articles, perPage: 2, asked: [] },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return centre;
}

const zendesk = ({ id, title, body }: HelpArticle) => ({
  ...{ id, title, body, locale: "en-us", draft: false, label_names: ["mill"] },
  html_url: `https://help.tidemill.example/hc/en-us/articles/${id}`,
});
