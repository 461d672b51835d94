/** The barest endpoint that keeps a row as durably as the companion, says so to whoever listens, and hands it out. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Sqlite from "libsql";

/** Starts it on a free port of this machine, over a SQLite file. */
export async function startBareEndpoint(path: string): Promise<{ url: string; close(): void }> {
  const database = new Sqlite(path);
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL"]) database.pragma(pragma);
  database.exec("CREATE TABLE bare (version INTEGER PRIMARY KEY, data TEXT NOT NULL)");
  const insert = database.prepare("INSERT INTO bare (data) VALUES (?)");
  const newest = database.prepare("SELECT data FROM bare ORDER BY version DESC LIMIT 1");
  const listeners = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    if (request.url === "/live") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).write(":\n\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      return;
    }
    if (request.url === "/newest") {
      const { data } = newest.get() as { data: string };
      return response.writeHead(200, { "content-type": "application/json" }).end(data);
    }
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    insert.run(Buffer.concat(parts).toString());
    for (const listener of listeners) listener.write("event: poke\ndata:\n\n");
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
      database.close();
    },
  };
}
