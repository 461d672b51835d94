/** What goes wrong at the start, in words for whoever runs the companion. */

/** Codes of the system, of OpenSSL and of PostgreSQL, and what to do about them. */
const WORDS: Record<string, string> = {
  EADDRINUSE: "The port is taken. Give another: PERCH_PORT=4748.",
  EADDRNOTAVAIL: "This machine does not have the address in PERCH_HOST.",
  ENOTFOUND: "A name can't be found. Check DATABASE_URL and PERCH_HOST.",
  ECONNREFUSED: "PostgreSQL can't be reached at DATABASE_URL: nothing answers there. Does it run?",
  ETIMEDOUT: "PostgreSQL can't be reached at DATABASE_URL: no answer came.",
  EHOSTUNREACH: "PostgreSQL can't be reached at DATABASE_URL: there is no way to it from here.",
  ECONNRESET: "PostgreSQL broke off the connection. Check DATABASE_URL.",
  "28P01": "PostgreSQL does not know this user and password. Check DATABASE_URL.",
  "28000": "PostgreSQL does not let this user in. Check DATABASE_URL.",
  "3D000": "PostgreSQL has no database of this name. Make it with `createdb`, or check DATABASE_URL.",
  "42501": "PostgreSQL does not let this user make tables. It must own the database.",
  SQLITE_CANTOPEN: "The database can't be opened. May this user write to the folder in PERCH_DATA?",
  SQLITE_READONLY: "The database can't be written. May this user write to the folder in PERCH_DATA?",
  SQLITE_NOTADB: "The file in PERCH_DATA is no database. Restore a backup into another folder.",
  SQLITE_CORRUPT: "The database is damaged. Restore a backup into another folder.",
};

/** A sentence about the error that says what to do; its kind and words where it is none of the known ones. */
export function inWords(error: unknown): string {
  const { code = "", syscall, path, message = String(error) } = (error ?? {}) as NodeJS.ErrnoException;
  if (syscall === "listen" && code === "EACCES") return "This user may not listen on that port. Give one above 1023: PERCH_PORT=4747.";
  if (path && !WORDS[code]) return `${path} can't be used (${code}). Check PERCH_DATA and the other paths you gave.`;
  if (code.startsWith("ERR_OSSL") || code.startsWith("ERR_SSL"))
    return "The certificate or its key can't be read. Both must be in PEM: check PERCH_TLS_CERT and PERCH_TLS_KEY.";
  return WORDS[code] ?? `The companion could not go on: ${message}`;
}
