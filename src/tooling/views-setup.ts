/** Before each file of views' tests: what a browser has and jsdom lacks, all words, and time for a busy machine. */
import "fake-indexeddb/auto";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { db } from "../store/db";
import "../views/text/whole";

// Parts load when first wanted and the engine of suggestions when the panel is idle: on a busy machine that takes a while.
configure({ asyncUtilTimeout: 10_000 });
vi.stubGlobal("CSS", { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`), supports: () => false });
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
const read = (blob: Blob) =>
  new Promise<ArrayBuffer>((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
Blob.prototype.arrayBuffer = function arrayBuffer() {
  return read(this);
};
Blob.prototype.text = async function text() {
  return new TextDecoder().decode(await read(this));
};
// Nothing is laid out: a virtual list must be told that it has room, and how high its rows are.
for (const [name, size] of Object.entries({ clientHeight: 600, clientWidth: 400, offsetHeight: 60, offsetWidth: 400 })) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}
// A list that is moved through from its search field tells that field of a blur which is none; the simulated person takes it for
// one and answers with a change in the middle of React's work.
window.addEventListener("blur", (event) => event.isTrusted || event.stopPropagation(), true);

afterEach(cleanup);
// Libraries are read once for all files; what Perch itself keeps, in modules or on disk, ends with each, also what was still on its way.
beforeAll(async () => {
  await db.delete();
  await db.open();
});
afterAll(async () => {
  await db.delete();
  vi.resetModules();
});
