/** The one way a bundle is packed: stored, in a fixed order, without a clock. What is packed anew from its files is the same to the byte. */
import { unzipSync, Zip, ZipPassThrough } from "fflate";

/** A zip of this kind can't be larger, in bytes. */
export const LARGEST_ZIP = 4_000_000_000;

/** Packs files in their order; the zip comes in pieces. */
export async function pack(
  files: Iterable<{ name: string; pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }>,
  out: (piece: Uint8Array) => void,
) {
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    out(piece);
  });
  for (const { name, pieces } of files) {
    const entry = new ZipPassThrough(name);
    // As the clock of this place reads, so that it is written the same everywhere.
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    for await (const piece of pieces) entry.push(piece);
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
}

/** The files of a zip as `pack` makes it, by name, in their order; undefined where it can't be unpacked. */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ compression }) => compression === 0 })));
  } catch {
    return undefined;
  }
}

/** The first byte at which `bytes` is not what `pack` makes of these files; undefined where all of it is. */
export async function firstDifference(bytes: Uint8Array, files: ReadonlyMap<string, Uint8Array>): Promise<number | undefined> {
  let at = 0;
  let found: number | undefined;
  const compare = (piece: Uint8Array) => {
    const there = bytes.subarray(at, at + piece.length);
    if (found === undefined && Buffer.compare(there, piece) !== 0) {
      const inside = piece.findIndex((byte, index) => byte !== there[index]);
      found = at + inside;
    }
    at += piece.length;
  };
  await pack(
    [...files].map(([name, content]) => ({ name, pieces: [content] })),
    compare,
  );
  return found ?? (at === bytes.length ? undefined : at);
}
