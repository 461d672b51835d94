/** A port that speaks HTTP and, where a certificate was given, HTTPS as well; it closes without cutting an answer short. */
import { createServer as createHttp, type RequestListener, type Server } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, createServer as createTcp, type Socket } from "node:net";

export interface Listening {
  port: number;
  close(): Promise<void>;
}

/** The first byte of a TLS handshake; no HTTP request begins with it. */
const HANDSHAKE = 0x16;
/** How long close() waits for answers under way, in milliseconds. */
const GRACE = 2_000;
/** Milliseconds a new connection may say nothing, and any other be silent: a live stream has a word each 25 s. */
const SILENT = { first: 10_000, later: 120_000 };

/** Listens on `host`:`port` (0: any free one). Rejects when the port is taken. */
export async function listen(
  listener: RequestListener,
  options: { host: string; port: number; tls?: { key: string; cert: string } },
): Promise<Listening> {
  let underWay = 0;
  const counted: RequestListener = (request, response) => {
    underWay++;
    response.once("close", () => underWay--);
    listener(request, response);
  };
  const http = createHttp(counted);
  const https = options.tls && createHttps(options.tls, counted);
  for (const server of [http, https]) server?.setTimeout(SILENT.later);
  const sockets = new Set<Socket>();
  const port = https ? createTcp((socket) => route(socket, http, https)) : http;
  port.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });

  await new Promise<void>((resolve, reject) => {
    port.once("error", reject);
    port.listen(options.port, options.host, () => {
      port.off("error", reject);
      resolve();
    });
  });
  return {
    port: (port.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise<void>((resolve) => port.close(() => resolve()));
      for (const until = Date.now() + GRACE; underWay > 0 && Date.now() < until; ) await new Promise((resolve) => setTimeout(resolve, 10));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Hands a connection to the server that speaks what it begins with. */
function route(socket: Socket, http: Server, https: Server) {
  socket.on("error", () => socket.destroy());
  socket.setTimeout(SILENT.first, () => socket.destroy());
  socket.once("data", (first: Buffer) => {
    socket.setTimeout(0);
    socket.removeAllListeners("timeout");
    socket.pause();
    socket.unshift(first);
    (first[0] === HANDSHAKE ? https : http).emit("connection", socket);
    process.nextTick(() => socket.resume());
  });
}
