/** For tests of views: what a browser has and jsdom lacks. Import it first. */
import "fake-indexeddb/auto";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import "../text/whole";

vi.setConfig({ testTimeout: 30_000 });
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

afterEach(cleanup);
