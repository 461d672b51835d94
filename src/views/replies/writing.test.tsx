/** Writing: drafts that stay, long texts as threads, signatures, emoji, and the way into private. */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { keepDraft } from "../../commands/drafts";
import { observe } from "../../commands/observe";
import { run } from "../../commands/run";
import { db } from "../../store/db";
import { MINUTE, newDesk, onX, openPanel, post, profile } from "../fixtures/desk";
import { useDrafts } from "./drafts";

const now = Date.now();
const asked = post("103", now - 25 * MINUTE, "@NorthwindCare how long does a refund take?");
const mentioned = onX({ kind: "post", postId: "103" });
const REPLY = "public:x_post:103";
const box = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Public reply to @mariposa_lee" });
const sentence = (n: number) => `Sentence number ${n} tells you one thing about the refund you asked us for.`;
const long = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(sentence).join(" ");
const parts = [0, 3, 6].map((from) => [1, 2, 3].map((n) => sentence(from + n)).join(" "));
const write = (text: string) => useDrafts.getState().write(REPLY, "x:11", { text });
const kept = async () => (await db.drafts.get(REPLY))?.text;

beforeEach(() => newDesk([profile, asked]));

describe("a draft", () => {
  it("is kept after a moment's rest, and stands in the box of a panel that opens later", async () => {
    const { user } = openPanel(mentioned);
    await user.type(await box(), "Dear Mariposa");
    await waitFor(async () => expect(await kept()).toBe("Dear Mariposa"));
    cleanup();
    useDrafts.setState({ byReply: {} });
    await keepDraft(
      { id: REPLY, customerId: "x:11" },
      { text: "Dear Mariposa, from my phone" },
      { before: await db.drafts.get(REPLY), device: "phone", keepsOthers: false },
    );
    openPanel(mentioned);
    await waitFor(async () => expect((await box()).value).toBe("Dear Mariposa, from my phone"));
  });

  it("another device wrote at the same time is offered, and can be taken", async () => {
    const { user } = openPanel(mentioned);
    await user.type(await box(), "Mine");
    await waitFor(async () => expect(await kept()).toBe("Mine"));
    await keepDraft({ id: REPLY, customerId: "x:11" }, { text: "The other" }, { before: undefined, device: "phone", keepsOthers: false });
    await screen.findByText("You wrote something else on another device");
    expect((await box()).value).toBe("Mine");
    await user.click(await screen.findByRole("button", { name: "Take that one" }));
    expect((await box()).value).toBe("The other");
    await waitFor(async () => expect(await db.drafts.get(REPLY)).toMatchObject({ text: "The other" }));
    expect((await db.drafts.get(REPLY))?.others).toBeUndefined();
  });

  it("is listed where nobody is chosen, and its customer opens from there", async () => {
    await keepDraft(
      { id: REPLY, customerId: "x:11" },
      { text: "Half a sentence" },
      { before: undefined, device: "phone", keepsOthers: false },
    );
    const { page, user } = openPanel(onX({ kind: "list", list: "home" }));
    await user.click(await screen.findByRole("button", { name: /1 unsent draft/ }));
    await user.click(await screen.findByRole("button", { name: /Mariposa Lee.*Half a sentence/ }));
    expect(page.opened[0]).toContain("/mariposa_lee/status/103");
    await waitFor(async () => expect((await box()).value).toBe("Half a sentence"));
  });

  it("that was put into X comes back into the box", async () => {
    const { page, user } = openPanel(mentioned);
    await user.type(await box(), "Soon!{Control>}{Enter}{/Control}");
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    await waitFor(async () => expect((await box()).value).toBe(""));
    await user.click(await screen.findByRole("button", { name: "Put it back" }));
    expect((await box()).value).toBe("Soon!");
  });
});

describe("a text too long for one post", () => {
  it("shows its posts, which go into X one after another as each was seen", async () => {
    const { page, user } = openPanel(mentioned);
    await box();
    write(long);
    const preview = await screen.findByRole("region", { name: "The posts it becomes" });
    await user.click(within(preview).getByRole("button", { name: "Becomes a thread of 3 posts" }));
    expect(
      within(preview)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(parts);
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(page.inserted).toMatchObject([{ target: { kind: "post", postId: "103" }, text: parts[0] }]));
    await screen.findByText("Post 1 of 3 is in X’s reply box. Press Reply there.");
    expect((await box()).value).toBe("");

    await observe([
      post("104", Date.now(), `@mariposa_lee ${parts[0]}`, { by: "brand", created: true, inReplyTo: { postId: "103", userId: "11" } }),
    ]);
    page.answer = { ok: false, reason: "no_composer" };
    await user.click(await screen.findByRole("button", { name: "Insert 2 of 3" }));
    await waitFor(() => expect(page.opened[0]).toContain("in_reply_to=104&text=Sentence%20number%204"));
    await screen.findByText("Post 2 of 3 is in X’s reply box. Press Reply there.");
    expect((await db.pendingReplies.toArray()).map(({ id }) => id)).toEqual(["public:x_post:104"]);

    await observe([post("105", Date.now(), parts[1] ?? "", { by: "brand", created: true, inReplyTo: { postId: "104", userId: "900" } })]);
    await screen.findByText("Next: post 3 of 3");
    await user.click(screen.getByRole("button", { name: "Stop, and put the rest back" }));
    await waitFor(async () => expect((await box()).value).toBe(parts[2]));
    expect((await db.events.where("customerId").equals("x:11").toArray()).filter(({ type }) => type === "message.answered")).toHaveLength(
      1,
    );
  });

  it("can be numbered, or left whole for Premium", async () => {
    const { page, user } = openPanel(mentioned);
    await box();
    write(long);
    await user.click(await screen.findByRole("button", { name: "Becomes a thread of 3 posts" }));
    await user.click(await screen.findByRole("radio", { name: "Numbered" }));
    await screen.findByText(`${parts[2]} (3/3)`);
    await user.click(screen.getByRole("radio", { name: "One post" }));
    await screen.findByText(/X takes it from Premium accounts alone/);
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(page.inserted[0]?.text).toBe(long));
  });
});

describe("the tools of the box", () => {
  it("sign what is written, once, and count the signature", async () => {
    const { page, user } = openPanel(mentioned);
    await user.click(await screen.findByRole("button", { name: "Sign with ^D" }));
    await user.type(await box(), "On its way");
    await screen.findByText("267");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(page.inserted[0]?.text).toBe("On its way ^D"));
  });

  it("put an emoji where the caret stands, found by its name", async () => {
    const { user } = openPanel(mentioned);
    const area = await box();
    await user.type(area, "Thanks!");
    area.setSelectionRange(6, 6);
    await user.click(await screen.findByRole("button", { name: "Emoji" }));
    await user.type(await screen.findByRole("searchbox", { name: "Search emoji" }), "folded");
    await user.click(await screen.findByRole("option", { name: "folded hands" }));
    await waitFor(async () => expect((await box()).value).toBe("Thanks🙏!"));
    expect((await db.settings.get("writing")) as object).toMatchObject({ emoji: ["🙏"] });
  });

  it("lead into private with an opening text, or ask the customer to write", async () => {
    await run({
      type: "settings.set",
      setting: { id: "openings", texts: [{ lang: "en", text: "Hi {{customer.first_name}}!", invite: "Write to us:" }] },
    });
    const { page, user } = openPanel(mentioned);
    await user.click(await screen.findByRole("button", { name: "Move to private message" }));
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Opening text to @mariposa_lee" });
    expect(text.value).toBe("Hi Mariposa!");
    await user.type(text, " Here we are.");
    await user.click(screen.getByRole("button", { name: "Open on X" }));
    await waitFor(() =>
      expect(page.opened[0]).toBe("https://x.com/messages/compose?recipient_id=11&text=Hi%20Mariposa!%20Here%20we%20are."),
    );
    page.show(onX({ kind: "post", postId: "103" }, { theme: "dark" }));
    await user.click(await screen.findByRole("button", { name: "Move to private message" }));
    await user.click(await screen.findByRole("button", { name: "Ask them to write" }));
    expect((await box()).value).toBe("Write to us: https://x.com/messages/compose?recipient_id=900");
  });
});
