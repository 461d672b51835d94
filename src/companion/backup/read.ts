/** Reads a backup, line by line, and vouches at its end that it was whole. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { BadBackup, type Counts, type Header, noCounts, type RowLine, readHeader, readLine, TABLE_NAMES } from "./format";

/** Its rows in their order; at the end what it holds. Throws `BadBackup`, which may be after all rows: wait for the end. */
export async function* readBackup(file: string): AsyncGenerator<RowLine, { header: Header; counts: Counts }> {
  const hash = createHash("sha256");
  const counts = noCounts();
  let header: Header | undefined;
  let isOver = false;
  for await (const line of linesOf(file)) {
    if (isOver) throw new BadBackup("This backup is damaged: something stands behind its end.");
    if (!header) header = readHeader(line);
    else {
      const read = readLine(line);
      if (Array.isArray(read)) {
        counts[read[0]]++;
        yield read;
      } else {
        const isWhole = TABLE_NAMES.every((name) => read.counts[name] === counts[name]);
        if (!isWhole || read.sha256 !== hash.digest("hex")) throw new BadBackup("This backup is damaged: it does not add up.");
        isOver = true;
        continue;
      }
    }
    hash.update(`${line}\n`);
  }
  if (!header || !isOver) throw new BadBackup("This backup is not whole: its end is missing.");
  return { header, counts };
}

/** Reads all of it and keeps nothing; what it holds. Throws `BadBackup`. */
export async function checkBackup(file: string): Promise<{ header: Header; counts: Counts }> {
  const rows = readBackup(file);
  for (;;) {
    const { done, value } = await rows.next();
    if (done) return value;
  }
}

/** Lines of the unpacked file. Not node:readline: for it U+2028 ends a line too, and people write that. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file);
  const unpacked = createGunzip();
  stream.on("error", (error) => unpacked.destroy(error));
  stream.pipe(unpacked).setEncoding("utf8");
  let rest = "";
  try {
    for await (const chunk of unpacked) {
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    throw error instanceof BadBackup ? error : explained(error, file);
  } finally {
    stream.destroy();
  }
  if (rest) throw new BadBackup("This backup is not whole: its end is missing.");
}

function explained(error: unknown, file: string): unknown {
  const { code = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new BadBackup(`There is no file ${file}.`);
  if (code === "Z_BUF_ERROR") return new BadBackup("This backup is not whole: its end is missing.");
  if (code.startsWith("Z_")) return new BadBackup("This is no backup of Perch's, or it is damaged: it can't be unpacked.");
  return error;
}
