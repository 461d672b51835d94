/** Runs the companion by itself: `node --import tsx src/companion/main.ts [port]`; PERCH_PORT and PERCH_HOST do the same. */
import { startCompanion } from "./server";

const port = Number(process.argv[2] ?? process.env.PERCH_PORT ?? 4747);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`Not a port: ${process.argv[2] ?? process.env.PERCH_PORT}`);
  process.exit(1);
}
try {
  const companion = await startCompanion({ port, log: true, ...(process.env.PERCH_HOST && { host: process.env.PERCH_HOST }) });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => companion.close().then(() => process.exit(0)));
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(taken ? `Port ${port} is taken. Give another: node --import tsx src/companion/main.ts 4748` : error);
  process.exit(1);
}
