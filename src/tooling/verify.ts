/** `npm run verify -- BUNDLE`: checks an audit bundle and says what is wrong. Ends with 1 where something is. */
import { readFileSync } from "node:fs";
import { inSentences } from "../companion/audit/report";
import { verifyBundle } from "../companion/audit/verify";

const [file] = process.argv.slice(2);
const bytes = file === undefined ? undefined : read(file);
if (!bytes) {
  console.error(file === undefined ? "Say which bundle: npm run verify -- BUNDLE" : `${file} can't be read.`);
  process.exitCode = 1;
} else {
  const verdict = await verifyBundle(bytes);
  console.log(inSentences(verdict));
  if (verdict.problems.length > 0) process.exitCode = 1;
}

function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
