import { describe, expect, it } from "vitest";
import { X_HOSTS } from "../../plasmo.config";
import { conversationIdOf } from "./ids";
import { focusOfUrl, HOSTS, isXHost, links } from "./urls";

const home = { kind: "list", list: "home" };
const messages = { kind: "list", list: "messages" };
const other = { kind: "list", list: "other" };

describe("what an address of X is about", () => {
  it.each([
    ["/", home],
    ["/home", home],
    ["/notifications", { kind: "list", list: "notifications" }],
    ["/notifications/mentions", { kind: "list", list: "mentions" }],
    ["/search?q=parcel&f=live", { kind: "list", list: "search" }],
    ["/messages", messages],
    ["/messages/compose?recipient_id=12&text=Hello", messages],
    ["/i/chat", messages],
    ["/explore", other],
    ["/settings/account", other],
    ["/i/bookmarks", other],
    ["/compose/post", other],
    ["/ana_p", { kind: "profile", handle: "ana_p" }],
    ["/ana_p/", { kind: "profile", handle: "ana_p" }],
    ["/ana_p/with_replies", { kind: "profile", handle: "ana_p" }],
    ["/ana_p/status/1850", { kind: "post", postId: "1850", handle: "ana_p" }],
    ["/ana_p/status/1850/photo/1", { kind: "post", postId: "1850", handle: "ana_p" }],
    ["/ana_p/status/1850/video/2?s=20#m", { kind: "post", postId: "1850", handle: "ana_p" }],
    ["/i/status/1850", { kind: "post", postId: "1850" }],
    ["/i/web/status/1850", { kind: "post", postId: "1850" }],
    ["/compose/post?in_reply_to=1850", { kind: "post", postId: "1850" }],
    ["/intent/post?in_reply_to=1850&text=Hi", { kind: "post", postId: "1850" }],
    ["/messages/12-7", { kind: "dm", conversationId: "7-12", encrypted: false }],
    ["/messages/1794228413076804019", { kind: "dm", conversationId: "1794228413076804019", encrypted: false }],
    ["/i/chat/12-7", { kind: "dm", conversationId: "7-12", encrypted: true }],
    ["/i/chat/g1794228413", { kind: "dm", conversationId: "g1794228413", encrypted: true }],
    ["/ana_p/status/not-a-number", { kind: "profile", handle: "ana_p" }],
    ["/%3Cscript%3E", other],
  ])("%s", (path, focus) => {
    for (const host of HOSTS) expect(focusOfUrl(`https://${host}${path}`)).toEqual(focus);
  });

  it.each(["https://example.com/home", "https://x.com.example.com/home", "https://notx.com/", "nonsense", ""])(
    "is nothing for %s",
    (address) => {
      expect(focusOfUrl(address)).toBeUndefined();
    },
  );

  it("knows the hosts Perch has access to, and no others", () => {
    expect([...HOSTS]).toEqual([...X_HOSTS]);
    expect(isXHost("X.com:443")).toBe(true);
    expect(isXHost("help.x.com")).toBe(false);
  });
});

describe("one spelling for a conversation", () => {
  it.each([
    ["12:7", "7-12"],
    ["7-12", "7-12"],
    ["9007199254740993-9007199254740992", "9007199254740992-9007199254740993"],
    ["1794228413076804019", "1794228413076804019"],
    ["1-2-3", "1-2-3"],
  ])("%s is %s", (written, id) => expect(conversationIdOf(written)).toBe(id));
});

describe("links", () => {
  it("leads to a post, a profile, a conversation and X's own composers", () => {
    expect(links.post("1850", "ana_p")).toBe("https://x.com/ana_p/status/1850");
    expect(links.post("1850")).toBe("https://x.com/i/status/1850");
    expect(links.profile("ana_p")).toBe("https://x.com/ana_p");
    expect(links.dm("7-12")).toBe("https://x.com/messages/7-12");
    expect(links.dm("7-12", true)).toBe("https://x.com/i/chat/7-12");
    expect(links.dmCompose("12", "Order 5 & more")).toBe("https://x.com/messages/compose?recipient_id=12&text=Order%205%20%26%20more");
    expect(links.replyIntent("1850")).toBe("https://x.com/intent/post?in_reply_to=1850");
  });

  it("come back as what they lead to", () => {
    expect(focusOfUrl(links.post("1850", "ana_p"))).toEqual({ kind: "post", postId: "1850", handle: "ana_p" });
    expect(focusOfUrl(links.replyIntent("1850", "Hi"))).toEqual({ kind: "post", postId: "1850" });
    expect(focusOfUrl(links.dm("7-12", true))).toEqual({ kind: "dm", conversationId: "7-12", encrypted: true });
  });
});
