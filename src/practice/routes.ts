/** The practice site's server: X's API paths, pictures, code, and the page for everything else. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { dm, errorBody, graphql, sentDm, type Variables, WRITES } from "./answers";
import type { Bundle } from "./bundle";
import { HOSTILE_SCRIPT } from "./hostile";
import { pageOf } from "./page";
import { avatar, emoji, photo } from "./pictures";
import { seal, unseal } from "./sealed";
import { partnerOf } from "./shapes/dm";
import { avatarOf } from "./shapes/user";
import type { Training } from "./training";
import { trainingRoutes } from "./training-routes";
import type { World } from "./world";

const HASH = "[\\w-]{16,30}";
const FOREVER = { "cache-control": "public, max-age=31536000, immutable" };

/** The routes below `base` ("" on X's hosts, "/practice" elsewhere). */
export function practiceRoutes(
  { world, training }: { world: World; training: Training },
  code: Bundle,
  { base, hostile }: { base: string; hostile: boolean },
) {
  const app = new Hono().basePath(base || "/");
  const json = (c: Context, body: unknown) => {
    if (body === undefined) return c.json(errorBody("Not found", 34), 404);
    // Pictures get full addresses, as X's have: what shows them may be no page of this site.
    return c.body(JSON.stringify(body).replaceAll('"/practice-', `"${new URL(c.req.url).origin}/practice-`), 200, JSON_TYPE);
  };

  app.use("/i/api/*", bodyLimit({ maxSize: 256 * 1_024 }), async (_, next) => {
    training.tick();
    return next();
  });
  app.route("/i/api/practice", trainingRoutes(training));
  app.on(["GET", "POST"], `/i/api/graphql/:hash{${HASH}}/:operation`, async (c) => {
    const operation = c.req.param("operation");
    if (WRITES.has(operation) && c.req.method !== "POST") return c.text("", 405);
    const variables = c.req.method === "POST" ? await posted(c) : parsed(c.req.query("variables"));
    return variables ? json(c, graphql(world, operation, variables)) : c.json(errorBody("variables are no JSON object"), 400);
  });
  app.get("/i/api/1.1/dm/*", (c) => {
    const url = new URL(c.req.url);
    return json(c, dm(world, url.pathname.slice(`${base}/i/api/1.1/dm/`.length), url.searchParams));
  });
  app.post("/i/api/1.1/dm/new2.json", async (c) => {
    const { conversation_id: id, text } = (await c.req.json().catch(() => ({}))) as Record<string, unknown>;
    const good = typeof id === "string" && /^\d+-\d+$/.test(id) && typeof text === "string" && text.trim();
    return good ? json(c, sentDm(world, id, text.trim())) : c.json(errorBody("conversation_id and text are needed"), 400);
  });
  app.get("/i/api/xchat/:id{inbox|\\d+-\\d+}", (c) => sealed(inboxOrChat(world, c.req.param("id"))));
  app.post("/i/api/xchat/:id", async (c) => {
    const sent = unsealed(new Uint8Array(await c.req.arrayBuffer()));
    const id = c.req.param("id").replace("-", ":");
    if (!sent || !/^\d+:\d+$/.test(id)) return c.text("", 400);
    return sealed(world.chat(id, sent.id, sent.text));
  });
  app.all("/i/api/*", (c) => c.json(errorBody("Not found", 34), 404));

  app.get("/practice-code/:version/:file{app\\.(js|css)}", (c) => {
    if (c.req.param("version") !== code.version) return c.text("", 404);
    const js = c.req.param("file") === "app.js";
    return c.body(js ? code.js : code.css, 200, { "content-type": `text/${js ? "javascript" : "css"}; charset=utf-8`, ...FOREVER });
  });
  app.get("/practice-avatar/:file{\\w+\\.svg}", (c) => {
    const handle = c.req.param("file").slice(0, -4);
    return svg(c, avatar(handle, world.userByHandle(handle)?.name ?? handle));
  });
  app.get("/practice-emoji/:file{[0-9a-f-]+\\.svg}", (c) => {
    const drawn = emoji(c.req.param("file").slice(0, -4));
    return drawn ? svg(c, drawn) : c.text("", 404);
  });
  app.get("/practice-media/:file{[\\d-]+\\.svg}", (c) => svg(c, photo(c.req.param("file"))));
  app.get("/practice-hostile", (c) => (hostile ? pageOf({ base, version: code.version, script: HOSTILE_SCRIPT }) : c.text("", 404)));

  app.get("*", (c) => (/\.\w{2,5}$/.test(c.req.path) ? c.text("", 404) : pageOf({ base, version: code.version })));
  return app;
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

const svg = (c: Context, body: string) =>
  c.body(body, 200, {
    "content-type": "image/svg+xml",
    "content-security-policy": "default-src 'none'",
    "cache-control": "public, max-age=86400",
  });

const sealed = (value: unknown) =>
  new Response(seal(value), { headers: { "content-type": "application/octet-stream", "cache-control": "no-store" } });

function unsealed(bytes: Uint8Array): { id: string; text: string } | undefined {
  try {
    const sent = unseal(bytes) as { id?: unknown; text?: unknown };
    if (typeof sent.id !== "string" || !/^[\w-]{8,40}$/.test(sent.id) || typeof sent.text !== "string" || !sent.text.trim())
      return undefined;
    return { id: sent.id, text: sent.text.trim() };
  } catch {
    return undefined;
  }
}

function parsed(variables: string | undefined): Variables | undefined {
  try {
    const value: unknown = JSON.parse(variables ?? "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Variables) : undefined;
  } catch {
    return undefined;
  }
}

async function posted(c: Context): Promise<Variables | undefined> {
  const body = parsed(await c.req.text());
  const variables = body?.variables;
  return typeof variables === "object" && variables !== null ? (variables as Variables) : undefined;
}

/** The list of chats with their last message, or one chat with all of them. */
function inboxOrChat(world: World, id: string) {
  const person = (conversationId: string) => {
    const user = partnerOf(world, conversationId);
    return { id: user.id, handle: user.handle, name: user.name, avatar: avatarOf(user), verified: user.verified };
  };
  if (id !== "inbox") {
    const conversationId = id.replace("-", ":");
    const messages = world.chats.filter((one) => one.conversationId === conversationId).sort((a, b) => a.at - b.at);
    return { id: conversationId, person: person(conversationId), messages };
  }
  const newest = [...world.chats].sort((a, b) => b.at - a.at);
  const ids = [...new Set(newest.map((one) => one.conversationId))];
  return ids.map((conversationId) => ({
    id: conversationId,
    person: person(conversationId),
    last: newest.find((one) => one.conversationId === conversationId),
  }));
}
