// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { composerState, insertText, openComposers } from ".";
import { plain, readEditor } from "./read";

const show = (path: string, saved: string) => {
  history.replaceState(null, "", path);
  const { body } = new DOMParser().parseFromString(readFileSync(`tests/house/pages/${saved}.html`, "utf8"), "text/html");
  document.body.innerHTML = body.innerHTML;
};
vi.mock("../urls", async (load) => {
  const urls = await load<typeof import("../urls")>();
  // jsdom stands at localhost.
  return { ...urls, focusOfUrl: (url: string) => urls.focusOfUrl(url.replace(/^https?:\/\/[^/]+/, "https://x.com")) };
});
beforeEach(() => history.replaceState(null, "", "/"));

describe("which composer is open", () => {
  it("answers the post of the page", () => {
    show("/jane/status/77", "post");
    expect(composerState(document)).toEqual({ open: "reply", replyTo: "77", text: "", enabled: false });
  });
  it("answers the post shown in the dialog, not what stands behind it", () => {
    show("/compose/post", "compose");
    expect(composerState(document)).toMatchObject({ open: "reply", replyTo: "1850000000000000201" });
  });
  it("answers the post just clicked where the dialog's has no link, if the author agrees", () => {
    show("/compose/post", "compose");
    document.querySelector("[role=dialog] a[href*='/status/']")?.removeAttribute("href");
    expect(composerState(document).open).toBe("post");
    expect(composerState(document, { id: "5", handle: "INES_OLA" })).toMatchObject({ open: "reply", replyTo: "5" });
    expect(composerState(document, { id: "5", handle: "ines_o" }).open).toBe("post");
  });
  it("is a new post's at home, and nobody's answer", () => {
    show("/home", "home");
    expect(composerState(document)).toMatchObject({ open: "post" });
  });
  it("is XChat's or an old message's, for the conversation of the address", () => {
    show("/i/chat/200-100", "xchat");
    expect(composerState(document)).toEqual({ open: "xchat", replyTo: "100-200", text: "On its way", enabled: true });
    show("/messages/100-200", "messages");
    expect(composerState(document)).toMatchObject({ open: "dm", replyTo: "100-200", enabled: false });
    expect(openComposers(document)[0]?.bar).toBeDefined();
  });
  it("is none where there is none", () => {
    document.body.innerHTML = "";
    expect(composerState(document)).toEqual({ open: "none", text: "", enabled: false });
  });
});

describe("the text of an editor", () => {
  it("is read paragraph by paragraph, whatever spaces the editor needs", () => {
    document.body.innerHTML =
      '<div contenteditable><div data-block="true"><span>Hi </span><span>@jane</span></div><div data-block="true"><br></div><div data-block="true">مرحبا</div></div>';
    expect(readEditor(document.querySelector("[contenteditable]") as HTMLElement)).toBe("Hi @jane\n\nمرحبا");
    expect(plain("a\u00a0b \r\nc\u200b")).toBe("a b\nc");
  });
});

describe("inserting", () => {
  it("goes into XChat's textarea as if typed, and says so when it stands there and can be sent", async () => {
    show("/i/chat/100-200", "xchat");
    const heard: string[] = [];
    document.addEventListener("input", ({ target }) => heard.push((target as HTMLTextAreaElement).value), { once: true });
    const answer = await insertText(document, { kind: "dm", conversationId: "200:100" }, "Two\nlines 👋", { replace: true });
    expect(answer).toEqual({ ok: true, into: "xchat" });
    expect(heard).toEqual(["Two\nlines 👋"]);
  });
  it("overwrites nothing unless told to, and repeats nothing that stands there already", async () => {
    show("/i/chat/100-200", "xchat");
    const target = { kind: "dm", conversationId: "100-200" } as const;
    expect(await insertText(document, target, "Something else")).toEqual({ ok: false, reason: "not_empty" });
    expect(await insertText(document, target, "On its way")).toEqual({ ok: true, into: "xchat" });
  });
  it("refuses a composer that answers somebody else, and says when there is none", async () => {
    show("/jane/status/77", "post");
    expect(await insertText(document, { kind: "post", postId: "78" }, "x")).toEqual({ ok: false, reason: "wrong_composer" });
    show("/home", "home");
    expect(await insertText(document, { kind: "post", postId: "78" }, "x")).toEqual({ ok: false, reason: "no_composer" });
  });
  it("does not say it worked when Send stays shut", async () => {
    show("/i/chat/100-200", "xchat");
    document.querySelector('[data-testid="dm-composer-send-button"]')?.remove();
    const answer = await insertText(document, { kind: "dm", conversationId: "100-200" }, "x", { replace: true });
    expect(answer).toEqual({ ok: false, reason: "not_verified" });
  });
});
