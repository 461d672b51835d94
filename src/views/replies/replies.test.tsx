/** A reply on its way into X: suggested, checked, inserted, and sent only when seen. */
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { observe } from "../../commands/observe";
import { run } from "../../commands/run";
import { db } from "../../store/db";
import { DAY, dm, MINUTE, newDesk, onX, openPanel, post, profile } from "../fixtures/desk";

const now = Date.now();
const asked = post("103", now - 25 * MINUTE, "@NorthwindCare how long does a refund take?");
const mentioned = onX({ kind: "post", postId: "103" });
const suggested = "Hi Mariposa, a refund takes 5 working days. ^D";
const box = () => screen.findByRole("textbox", { name: "Public reply to @mariposa_lee" });
const suggestion = () => screen.findByRole("button", { name: /^Insert How long a refund takes.*5 working days/ });

beforeEach(() => newDesk([profile, asked]));

describe("an answer somebody else has just given", () => {
  const answer = post("104", now - MINUTE, "@mariposa_lee It takes five days.", {
    by: "brand",
    inReplyTo: { postId: "103", userId: "11" },
    mentions: ["mariposa_lee"],
  });

  it("is said before another goes into X, and one's own goes only if that is meant", async () => {
    const { page, user } = openPanel(mentioned);
    await suggestion();
    await observe([answer]);
    await screen.findByText("@mariposa_lee It takes five days.");
    await user.keyboard("1");
    await screen.findByText("@NorthwindCare answered this 1 min ago");
    expect(page.inserted).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Insert mine too" }));
    await waitFor(() => expect(page.inserted).toHaveLength(1));
  });
});

describe("a suggestion", () => {
  it("says what it would answer and why it was found", async () => {
    openPanel(mentioned);
    const card = await suggestion();
    expect(card.textContent).toContain("Hi Mariposa, a refund takes 5 working days");
    expect(card.textContent).toMatch(/title: .*refund/);
  });

  it("goes into X's reply box by one key, with its variables filled", async () => {
    const { page, user } = openPanel(mentioned);
    await suggestion();
    await user.keyboard("1");
    await waitFor(() => expect(page.inserted).toEqual([{ target: { kind: "post", postId: "103" }, text: suggested }]));
    await screen.findByText(/In X’s reply box/);
    await waitFor(async () => expect((await db.acceptances.toArray())[0]).toMatchObject({ articleId: "refund", messageId: "x_post:103" }));
    expect((await db.pendingReplies.toArray())[0]).toMatchObject({ id: "public:x_post:103", text: suggested });
  });

  it("that is not what the message needs stays away from it, until Undo", async () => {
    const { user } = openPanel(mentioned);
    (await suggestion()).focus();
    await user.keyboard("x");
    await screen.findByText(/No article matches this/);
    expect(await db.acceptances.toArray()).toMatchObject([{ articleId: "refund", messageId: "x_post:103", isRefused: true }]);
    expect((await db.articles.get("refund"))?.uses).toBe(0);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await suggestion();
    expect(await db.acceptances.count()).toBe(0);
  });

  it("from a macro goes into X, and does what the macro says", async () => {
    await run({
      type: "macro.create",
      macroId: "macro:lid",
      macro: { name: "Kettle lid", text: "Hi {{customer.first_name}}, lids are free.", lang: "en", visibility: "shared", actions: [] },
    });
    await observe([post("105", now, "@NorthwindCare my kettle lid broke")]);
    const { page, user } = openPanel(onX({ kind: "post", postId: "105" }));
    await user.click(await screen.findByRole("button", { name: /^Insert Kettle lid.*Hi Mariposa, lids are free.*Macro/ }));
    await waitFor(() => expect(page.inserted[0]?.text).toBe("Hi Mariposa, lids are free."));
    await waitFor(async () => expect((await db.macros.get("macro:lid"))?.uses).toBe(1));
  });

  it("that is an answer given before comes into the box first: it was written to somebody else", async () => {
    const { page, user } = openPanel(onX({ kind: "post", postId: "106" }));
    await observe([
      post("101", now - DAY, "@NorthwindCare does the blue teapot come with a strainer?"),
      post("102", now - DAY + MINUTE, "@mariposa_lee Yes, each of our teapots has one inside.", {
        by: "brand",
        inReplyTo: { postId: "101", userId: "11" },
      }),
      post("106", now, "@NorthwindCare is there a strainer in the teapot?"),
    ]);
    await user.click(await screen.findByRole("button", { name: /^Insert .*strainer.*Yes, each of our teapots.*Answered before/ }));
    await waitFor(async () => expect(((await box()) as HTMLTextAreaElement).value).toBe("Yes, each of our teapots has one inside."));
    expect(page.inserted).toEqual([]);
  });

  it("can be changed before it goes", async () => {
    const { page, user } = openPanel(mentioned);
    await suggestion();
    await user.click(screen.getByRole("button", { name: /^Edit “How long/ }));
    const area = (await box()) as HTMLTextAreaElement;
    await waitFor(() => expect(area.value).toBe(suggested));
    await user.type(area, " Thanks!{Control>}{Enter}{/Control}");
    await waitFor(() => expect(page.inserted[0]?.text).toBe(`${suggested} Thanks!`));
  });

  it("is reached by j and taken by Enter", async () => {
    const { page, user } = openPanel(mentioned);
    await suggestion();
    await user.keyboard("j{Enter}");
    await waitFor(() => expect(page.inserted).toHaveLength(1));
  });

  it("is not made where no article matches", async () => {
    await newDesk([profile, post("103", now, "@NorthwindCare zebra xylophone")]);
    openPanel(mentioned);
    await screen.findByText("No article matches this message.");
  });
});

describe("sent", () => {
  it("is said only once X has shown the reply", async () => {
    const { page, user } = openPanel(mentioned);
    await suggestion();
    await user.keyboard("1");
    await screen.findByText(/In X’s reply box/);
    expect(page.inserted).toHaveLength(1);
    expect(screen.queryByText("Sent: seen on X")).toBeNull();
    await observe([
      post("104", Date.now(), `@mariposa_lee ${suggested}`, { by: "brand", created: true, inReplyTo: { postId: "103", userId: "11" } }),
    ]);
    await screen.findByText("Sent: seen on X");
    expect(screen.queryByText(/In X’s reply box/)).toBeNull();
    await screen.findByRole("button", { name: "Status: Pending" });
    expect(screen.queryByText(/^waiting/)).toBeNull();
  });
});

describe("when X does not take the text", () => {
  it("puts it on the clipboard, says so, and leads to the reply box", async () => {
    const { page, user } = openPanel(mentioned);
    page.answer = { ok: false, reason: "no_composer" };
    await suggestion();
    await user.keyboard("1");
    await screen.findByText("Copied to the clipboard instead");
    expect(page.copied).toEqual([suggested]);
    expect(await db.pendingReplies.count()).toBe(0);
    await user.click(screen.getByRole("button", { name: "Open the reply box" }));
    expect(page.opened[0]).toContain("https://x.com/intent/post?in_reply_to=103&text=Hi%20Mariposa");
  });

  it("never overwrites what the person typed there unless they say so", async () => {
    const { page, user } = openPanel(mentioned);
    page.answer = { ok: false, reason: "not_empty" };
    await suggestion();
    await user.keyboard("1");
    const replace = await screen.findByRole("button", { name: "Replace it" });
    expect(page.copied).toEqual([]);
    page.answer = { ok: true, into: "reply" };
    await user.click(replace);
    await waitFor(() => expect(page.inserted.at(-1)?.replace).toBe(true));
    await screen.findByText(/In X’s reply box/);
  });

  it("says when the page does not answer at all", async () => {
    const { page, user } = openPanel(mentioned);
    page.insert = () => Promise.reject(new Error("no receiver"));
    await suggestion();
    await user.keyboard("1");
    await screen.findByText(/The page does not answer/);
  });
});

describe("the wrong audience", () => {
  const leak = "Please write to mari@example.com{Control>}{Enter}{/Control}";

  it("is stopped before a private detail goes out in public, and Enter moves it to a private message", async () => {
    const { page, user } = openPanel(mentioned);
    await user.type(await box(), leak);
    await screen.findByText("Everyone could read the e-mail address mari@example.com.");
    expect(page.inserted).toEqual([]);
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Move to private message"));
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(page.opened).toEqual(["https://x.com/messages/compose?recipient_id=11&text=Please%20write%20to%20mari%40example.com"]),
    );
  });

  it("lets the agent insist", async () => {
    const { page, user } = openPanel(mentioned);
    await user.type(await box(), leak);
    await user.click(await screen.findByRole("button", { name: "Insert anyway" }));
    await waitFor(() => expect(page.inserted).toHaveLength(1));
  });

  it("says what is missing where the customer's id is not known", async () => {
    await newDesk([
      post("103", now, "@NorthwindCare how long does a refund take?", { author: { handle: "mariposa_lee", name: "Mariposa Lee" } }),
    ]);
    const { user } = openPanel(mentioned);
    await user.type(await box(), leak);
    await screen.findByRole("button", { name: "Open their profile" });
  });

  it("does not stop a private reply", async () => {
    await newDesk([profile, dm("201", now - DAY, "Where is my refund?")]);
    const { page, user } = openPanel(onX({ kind: "dm", conversationId: "11-900", encrypted: false }));
    await user.type(await screen.findByRole("textbox", { name: "Private reply to @mariposa_lee" }), leak);
    await waitFor(() => expect(page.inserted[0]?.target).toEqual({ kind: "dm", conversationId: "11-900" }));
  });
});

describe("the reply box", () => {
  it("counts as X does: a link is 23", async () => {
    const { user } = openPanel(mentioned);
    await user.type(await box(), "https://example.com/a/very/long/path/that/is/much/longer/than/that");
    await screen.findByText("257 characters left");
  });

  it("keeps a draft while the person looks at someone else", async () => {
    const { page, user } = openPanel(mentioned);
    await user.type(await box(), "Half a thought");
    page.show(onX({ kind: "list", list: "home" }));
    await screen.findByText("1 customer is waiting");
    page.show(mentioned);
    expect(((await box()) as HTMLTextAreaElement).value).toBe("Half a thought");
  });
});
