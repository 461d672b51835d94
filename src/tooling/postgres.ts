/**
 * A PostgreSQL for the tests: the one at DATABASE_URL, else a throw-away cluster from the binaries on this machine, on a free port
 * of this machine alone, owned by a user that is not root (PostgreSQL refuses root).
 */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

export interface Postgres {
  /** `postgres://` address of a database in which others may be made. */
  url: string;
  stop(): Promise<void>;
}

const DEBIAN = "/usr/lib/postgresql";

/** The folder of the newest `initdb` and `postgres` there are. */
function findBinaries(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, "bin")), ...(process.env.PATH ?? "").split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** Whom the cluster runs as: nobody else where this process is not root. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"]
      .map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }))
      .map(({ status, stdout }) => (status === 0 ? Number(stdout) : undefined));
    if (uid && gid) return { uid, gid };
  }
  return {};
}

/** A port of this machine's that nobody listens on now. */
export const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Starts one, or says why there is none. */
export async function startPostgres(): Promise<Postgres | { reason: string }> {
  const given = process.env.DATABASE_URL;
  if (given && /^postgres(ql)?:/.test(given)) return { url: given, stop: async () => {} };
  const binaries = findBinaries();
  if (!binaries) return { reason: "no PostgreSQL on this machine (Debian: apt-get install postgresql), and DATABASE_URL names none" };
  const as = owner();
  const folder = mkdtempSync(join(tmpdir(), "perch-postgres-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const made = spawnSync(join(binaries, "initdb"), ["-D", data, "-U", "perch", "--auth=trust", "--encoding=UTF8", "--no-locale"], {
    ...as,
    cwd: folder,
    encoding: "utf8",
  });
  if (made.status !== 0) {
    remove();
    return { reason: `initdb failed: ${made.stderr || made.error?.message}` };
  }
  const port = await freePort();
  const options = [
    "-D",
    data,
    "-p",
    String(port),
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "unix_socket_directories=",
    "-c",
    "max_connections=200",
  ];
  const server = spawn(join(binaries, "postgres"), options, { ...as, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  const ready = await new Promise<boolean>((done) => {
    server.stderr.on("data", (text) => {
      said = (said + text).slice(-4_000);
      if (said.includes("ready to accept connections")) done(true);
    });
    server.once("exit", () => done(false));
    setTimeout(() => done(false), 30_000).unref();
  });
  const stop = () =>
    new Promise<void>((done) => {
      const gone = () => {
        remove();
        done();
      };
      if (server.exitCode !== null) return gone();
      server.once("exit", gone);
      // Fast shutdown: what is open is rolled back.
      server.kill("SIGINT");
    });
  if (ready) return { url: `postgres://perch@127.0.0.1:${port}/postgres`, stop };
  await stop();
  return { reason: `PostgreSQL did not start: ${said.trim().split("\n").at(-1)}` };
}
