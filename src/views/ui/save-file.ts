import { today } from "./time";

/** Hands a file to the person, as a download. `parts` are joined as they are; `type` is a MIME type with its charset. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Firefox starts reading a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `perch-<what>-2026-11-21.<extension>`, by this browser's calendar. */
export function fileName(what: string, extension: string, now = new Date()): string {
  return `perch-${what}-${today(now)}.${extension}`;
}
