// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countSelectors } from "./dom/page";
import { expected, missingOn, PAGES, pageOf } from "./expected";
import * as selectors from "./selectors";

const saved = (page: string) => new DOMParser().parseFromString(readFileSync(`tests/house/pages/${page}.html`, "utf8"), "text/html");

describe("every selector", () => {
  it("is on a saved page, as often as expected", () => {
    for (const page of PAGES) {
      const counts = countSelectors(saved(page), selectors);
      const table = Object.fromEntries(Object.entries(expected).map(([name, { saved: at }]) => [name, at[page] ?? 0]));
      expect(counts, page).toEqual(table);
    }
    for (const [name, { saved: at }] of Object.entries(expected)) expect(Object.keys(at).length, name).toBeGreaterThan(0);
  });

  it("that must be on a page is there, and is reported when it is not", () => {
    for (const page of PAGES) expect(missingOn(page, countSelectors(saved(page), selectors))).toEqual([]);
    expect(missingOn("profile", { profileName: 0, primaryColumn: 1 })).toEqual(["profileName"]);
    expect(missingOn("profile", {})).toEqual([]);
  });

  it("is looked for on the page that is open", () => {
    expect(pageOf({ kind: "dm", conversationId: "7-12", encrypted: true })).toBe("xchat");
    expect(pageOf({ kind: "list", list: "mentions" })).toBe("notifications");
    expect(pageOf({ kind: "list", list: "search" })).toBeUndefined();
  });
});
