// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as select from "../selectors";
import { readConversation, readDms } from "./messages";
import { readDirection, readTheme, readViewer } from "./page";
import { isPromoted, readPermalink, readPost } from "./post";
import { readProfile } from "./profile";
import { textOf } from "./text";

const saved = (page: string) => {
  document.documentElement.innerHTML = "";
  const parsed = new DOMParser().parseFromString(readFileSync(`tests/house/pages/${page}.html`, "utf8"), "text/html");
  document.replaceChild(document.importNode(parsed.documentElement, true), document.documentElement);
  return document;
};
const articles = (page: string) => [...saved(page).querySelectorAll(select.post)];

describe("a post on the page", () => {
  it("is read with its emoji, breaks, links and mentions as a person sees them", () => {
    expect(readPost(articles("home")[0] as Element)).toEqual({
      id: "1850000000000000101",
      handle: "ines_ola",
      name: "Inés Ola 🌊",
      avatarUrl: "https://pbs.twimg.com/profile_images/901/ines_ola_normal.jpg",
      at: Date.UTC(2026, 10, 20, 9, 14),
      text: "Hi @NorthwindCare my parcel is torn\n\nOrder from last week 😢 see https://northwind.example/help/returns",
      lang: "en",
      mentions: ["NorthwindCare"],
    });
  });

  it("tells a display name from a handle, and an advertisement from a post", () => {
    const [, named, ad] = articles("home") as [Element, Element, Element];
    expect(readPost(named)).toMatchObject({ handle: "bo_kite", name: "@bo" });
    expect(isPromoted(ad)).toBe(true);
    expect(readPost(ad)).toBeUndefined();
    expect(isPromoted(named)).toBe(false);
  });

  it("knows whom it answers, in any language", () => {
    expect(readPost(articles("home")[3] as Element)).toMatchObject({ lang: "ar", replyingTo: ["NorthwindCare", "ines_ola"], mentions: [] });
  });

  it("keeps a quoted post's words, time and handle out of the one that quotes it", () => {
    const quoting = articles("home")[4] as Element;
    expect(readPost(quoting)).toMatchObject({
      id: "1850000000000000104",
      text: "Look at this",
      mentions: [],
      quotedHandle: "NorthwindCare",
    });
    quoting.querySelector(select.postText)?.remove();
    expect(readPost(quoting)).toMatchObject({ id: "1850000000000000104", text: "" });
  });

  it("is read on its own page, where the time stands below the text", () => {
    expect(articles("post").map((article) => readPermalink(article)?.id)).toEqual([
      "1850000000000000200",
      "1850000000000000201",
      "1850000000000000202",
    ]);
    expect(readPost(articles("post")[1] as Element)).toMatchObject({
      handle: "ines_ola",
      replyingTo: ["NorthwindCare"],
      text: "Mine came wet",
    });
  });

  it("without text is still a post", () => {
    expect(readPost(articles("profile")[1] as Element)).toMatchObject({ id: "1850000000000000301", text: "", mentions: [] });
  });

  it("that has no address is none", () => {
    const article = articles("home")[0] as Element;
    for (const time of article.querySelectorAll("time")) time.removeAttribute("datetime");
    expect(readPost(article)).toBeUndefined();
    for (const time of article.querySelectorAll("time")) time.remove();
    expect(readPost(article)).toBeUndefined();
    expect(readPost(document.createElement("article"))).toBeUndefined();
  });
});

describe("the rest of the page", () => {
  it("tells the profile that is open", () => {
    expect(readProfile(saved("profile"))).toEqual({
      handle: "ines_ola",
      name: "Inés Ola 🌊",
      bio: "Sailor. Tea first. With @harbour_tea",
      location: "Vigo",
      avatarUrl: "https://pbs.twimg.com/profile_images/901/ines_ola_200x200.jpg",
    });
    const page = saved("profile");
    page.querySelector('a[href="/ines_ola/photo"]')?.removeAttribute("href");
    expect(readProfile(page)?.avatarUrl).toBe("https://pbs.twimg.com/profile_images/901/ines_ola_200x200.jpg");
    expect(readProfile(saved("home"))).toBeUndefined();
  });

  it("tells who is signed in, by the link to their profile or by their picture", () => {
    const page = saved("home");
    expect(readViewer(page)).toBe("NorthwindCare");
    page.querySelector(select.profileTab)?.remove();
    expect(readViewer(page)).toBe("NorthwindCare");
    page.querySelector(select.accountSwitcher)?.remove();
    expect(readViewer(page)).toBeUndefined();
  });

  it("tells X's three themes and its direction", () => {
    expect(readTheme(saved("home"))).toBe("light");
    expect(readTheme(saved("post"))).toBe("dim");
    expect(readTheme(saved("profile"))).toBe("dark");
    expect(readDirection(saved("notifications"))).toBe("rtl");
    expect(readDirection(saved("home"))).toBe("ltr");
  });
});

describe("an XChat conversation", () => {
  const address = "https://x.com/i/chat/1200-900";

  it("is read with who wrote what", () => {
    const id = (n: number) => `7d0c1f0e-5b1a-4c57-9f2e-00000000000${n}`;
    expect(readDms(saved("xchat"), address)).toEqual([
      { id: id(1), conversationId: "900-1200", own: false, text: "Is this private? 🔒", at: Date.UTC(2026, 10, 20, 9, 41) },
      { id: id(2), conversationId: "900-1200", own: true, text: "Yes, it is.\nOnly we two read it." },
      { id: id(3), conversationId: "900-1200", own: false, text: "Good. The seal was broken." },
    ]);
  });

  it("tells own messages by style where the classes say nothing", () => {
    const page = saved("xchat");
    for (const box of page.querySelectorAll(".items-end")) {
      box.className = "r-1a2b3c";
      (box as HTMLElement).style.alignItems = "flex-end";
    }
    expect(readDms(page, address).map((message) => message.own)).toEqual([false, true, false]);
  });

  it("tells whom it is with, also where its words are not read", () => {
    expect(readConversation(saved("xchat"), address)).toEqual({
      conversationId: "900-1200",
      encrypted: true,
      handle: "ines_ola",
      name: "Inés Ola",
    });
    expect(readConversation(saved("messages"), "https://x.com/messages/1200-900")).toEqual({
      conversationId: "900-1200",
      encrypted: false,
    });
    expect(readConversation(saved("home"), "https://x.com/home")).toBeUndefined();
  });

  it("is not read from pages that are none, nor are old direct messages, which carry no id", () => {
    expect(readDms(saved("xchat"), "https://x.com/i/chat")).toEqual([]);
    expect(readDms(saved("messages"), "https://x.com/messages/1200-900")).toEqual([]);
  });
});

it("a link reads as X shows it, pictures as their text, drawings as nothing", () => {
  const box = document.createElement("div");
  box.innerHTML =
    'a<br>b<svg><title>no</title></svg><img alt="🎉"> <a href="https://t.co/x"><span aria-hidden="true">https://</span>a.example/b<span>…</span></a>';
  expect(textOf(box)).toBe("a\nb🎉 https://a.example/b");
});
