/** The key that signs every token the companion hands out. It stands outside the database, so a copy of that lets no one in. */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

/** The fewest characters of a key that was given. */
const SHORTEST = 32;

/** Reads the key in a file, or makes one there that its owner alone can read. Throws where it can't be read or is too short. */
export function keyInFile(path: string): string {
  try {
    const file = openSync(path, "wx", 0o600);
    writeSync(file, `${randomBytes(32).toString("hex")}\n`);
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return checkedKey(readFileSync(path, "utf8").trim(), path);
}

/** The key, where it is long enough; `from` says in the error where it came from. */
export function checkedKey(key: string, from: string): string {
  if (key.length < SHORTEST)
    throw new Error(`The key in ${from} must have at least ${SHORTEST} characters. \`openssl rand -hex 32\` makes one.`);
  return key;
}

export interface Signer {
  /** The token and its signature, as it is handed out. */
  sign(token: string): string;
  /** The token in what came back, or undefined where the signature is not ours. */
  open(signed: string): string | undefined;
}

/** Signs tokens of one use: a signature for one is none for another. */
export function createSigner(secret: string, use: string): Signer {
  const key = Buffer.from(hkdfSync("sha256", secret, "", `perch:${use}`, 32));
  const signature = (token: string) => createHmac("sha256", key).update(token).digest();
  return {
    sign: (token) => `${token}.${signature(token).toString("base64url")}`,
    open(signed) {
      const dot = signed.lastIndexOf(".");
      const token = signed.slice(0, dot);
      const given = Buffer.from(signed.slice(dot + 1), "base64url");
      const right = signature(token);
      return dot > 0 && given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
    },
  };
}
