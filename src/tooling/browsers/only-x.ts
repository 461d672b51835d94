/**
 * A proxy on loopback that takes X's hosts to the practice site and refuses every other: Firefox has no host rules with ports,
 * and binding port 443 would need privileges.
 */
import { createServer, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { X_HOSTS } from "../../../plasmo.config";

/** Starts the proxy on a free port; `close` ends its open connections too. */
export async function startOnlyX(tlsPort: number): Promise<{ port: number; close(): Promise<void> }> {
  const open = new Set<Socket>();
  const server: Server = createServer((_request, response) => response.writeHead(403).end("Only X's hosts, with TLS"));
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  server.on("connect", (request, client: Socket, head) => {
    client.on("error", () => client.destroy());
    const allowed = X_HOSTS.some((host) => request.url === `${host}:443`);
    if (!allowed) return client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const upstream = connect(tlsPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on("error", () => client.destroy());
    client.on("close", () => upstream.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The proxy has no port");
  return {
    port: address.port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
}
