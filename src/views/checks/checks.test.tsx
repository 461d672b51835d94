/** What the checks say beneath the reply box, hold on its way, and mend. */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { observe } from "../../commands/observe";
import { run } from "../../commands/run";
import { db } from "../../store/db";
import { setting } from "../../store/queries";
import { MINUTE, newDesk, onX, openPanel, post, profile } from "../fixtures/desk";
import { Toasts } from "../ui/toast";
import ChecksSection from "./checks-section";
import { readPairs, writePairs } from "./pairs";
import VoiceSection from "./voice-section";

const now = Date.now();
const asked = post("103", now - 5 * MINUTE, "@NorthwindCare how long does a refund take?");
const mentioned = onX({ kind: "post", postId: "103" });
const box = () => screen.findByRole("textbox", { name: "Public reply to @mariposa_lee" });
const list = () => screen.findByRole("list", { name: "Checks of this reply" });

beforeEach(() => newDesk([profile, asked]));

describe("beneath the reply box", () => {
  it("near-identical replies are noted, and another wording is chosen and taken back", async () => {
    const said = "Hello, your refund was sent on Monday and takes five working days.";
    await observe([
      post("90", now - 60 * MINUTE, "@NorthwindCare hi"),
      post("91", now - 50 * MINUTE, `@mariposa_lee ${said}`, { by: "brand" }),
    ]);
    const { user } = openPanel(mentioned);
    const area = (await box()) as HTMLTextAreaElement;
    await user.type(area, said);
    await within(await list()).findByText(/Nearly the same as 1 reply/);
    // The last letters are looked at after a pause.
    await new Promise((later) => setTimeout(later, 500));
    await user.click(screen.getByRole("button", { name: "Fix: Near-identical replies" }));
    await user.click((await screen.findAllByRole("menuitem"))[0] as HTMLElement);
    await waitFor(() => expect(area.value).toContain("business days"));
    await waitFor(() => expect(screen.queryByText(/Nearly the same/)).toBeNull());
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(area.value).toBe(said));
  });

  it("the meter counts what went out in the last day", async () => {
    await observe([post("104", now - MINUTE, "@mariposa_lee Five days.", { by: "brand" })]);
    openPanel(mentioned);
    await screen.findByRole("meter", { name: "1 of 200 public replies in 24 hours" });
  });

  it("the voice's words are put in by one press", async () => {
    const voice = { id: "v", name: "House", formality: "any", firstName: "any", emoji: "any", jargon: [], promises: [] } as const;
    const more = { greeting: "", signOff: "", maxCharacters: 0, maxSentences: 0 };
    await run({
      type: "settings.set",
      setting: { id: "voice", voices: [{ ...voice, ...more, jargon: [], promises: [], words: [{ not: "cheap", say: "affordable" }] }] },
    });
    const { user } = openPanel(mentioned);
    const area = (await box()) as HTMLTextAreaElement;
    await user.type(area, "It is cheap.");
    await user.click(await screen.findByRole("button", { name: "Fix: The brand’s words" }));
    await waitFor(() => expect(area.value).toBe("It is affordable."));
  });
});

describe("on its way into X", () => {
  it("what a trainee passes over is told to who approves it", async () => {
    const { agentId } = await setting("agent");
    await db.agents.bulkPut([
      { id: agentId, name: "Dana", role: "trainee" },
      { id: "agent:olive", name: "Olive", role: "owner" },
    ]);
    await observe([post("105", now - MINUTE, "@NorthwindCare stop replying to me")]);
    const { user } = openPanel(onX({ kind: "post", postId: "105" }));
    await user.type(await box(), "Understood.{Control>}{Enter}{/Control}");
    await user.click(await screen.findByRole("button", { name: "Insert anyway" }));
    await waitFor(async () => expect(await db.approvals.toArray()).toMatchObject([{ status: "waiting", over: ["opted_out"] }]));
  });

  it("a reply to who asked for none is held; what is passed over is noted", async () => {
    await observe([post("105", now - MINUTE, "@NorthwindCare stop replying to me")]);
    const { page, user } = openPanel(onX({ kind: "post", postId: "105" }));
    await user.type(await box(), "Understood.{Control>}{Enter}{/Control}");
    await screen.findByText("Not inserted: this may break X’s rules or yours");
    expect(page.inserted).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Insert anyway" }));
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    await waitFor(async () => {
      const events = await db.events.toArray();
      expect(events.find(({ type }) => type === "reply.inserted")).toMatchObject({ over: ["opted_out"] });
    });
  });

  it("a warning that stood beneath it while it was written is not said again", async () => {
    const { page, user } = openPanel(mentioned);
    await user.type(await box(), "We guarantee five days.");
    await within(await list()).findByText(/is a promise/);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(page.inserted).toHaveLength(1));
  });

  it("one leads back to writing with the words kept", async () => {
    await run({ type: "settings.set", setting: { id: "checks", repliesADay: 1 } });
    await observe([post("104", now - 9 * MINUTE, "@mariposa_lee Five days.", { by: "brand" })]);
    const { page, user } = openPanel(mentioned);
    const area = (await box()) as HTMLTextAreaElement;
    await user.type(area, "Soon.{Control>}{Enter}{/Control}");
    await user.click(await screen.findByRole("button", { name: "Change it" }));
    expect(area.value).toBe("Soon.");
    expect(document.activeElement).toBe(area);
    expect(page.inserted).toEqual([]);
  });
});

describe("in Settings", () => {
  const open = (section: JSX.Element) => {
    render(
      <>
        {section}
        <Toasts />
      </>,
    );
    return userEvent.setup();
  };

  it("a check is switched off, and a figure is set within its bounds", async () => {
    const user = open(<ChecksSection />);
    await user.click(await screen.findByRole("button", { name: /^X’s rules/ }));
    await user.click(screen.getByRole("checkbox", { name: "Shortened links" }));
    await waitFor(async () => expect((await setting("checks")).off).toEqual(["link_short"]));
    await user.click(screen.getByRole("button", { name: /^Figures/ }));
    const field = screen.getByRole("textbox", { name: "Public replies in 24 hours" });
    await user.clear(field);
    await user.tab();
    await screen.findByText("A whole number from 1 to 100,000.");
    await user.type(field, "2400{Enter}");
    await waitFor(async () => expect((await setting("checks")).repliesADay).toBe(2_400));
  });

  it("a voice is written, changed and removed with undo", async () => {
    const user = open(<VoiceSection />);
    await user.click(await screen.findByRole("button", { name: "Add voice" }));
    await user.click(await screen.findByRole("button", { name: "Save" }));
    await screen.findByText("Give it a name.");
    await user.type(screen.getByRole("textbox", { name: "Name of the voice" }), "House");
    await user.type(screen.getByRole("textbox", { name: "Words to avoid and to use" }), "cheap = affordable{Enter}unlucky");
    await user.click(screen.getByRole("radio", { name: "Formal" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    const words = [
      { not: "cheap", say: "affordable" },
      { not: "unlucky", say: "" },
    ];
    await waitFor(async () => expect((await setting("voice")).voices).toMatchObject([{ name: "House", formality: "formal", words }]));
    await user.click(await screen.findByRole("button", { name: "Remove House" }));
    await waitFor(async () => expect((await setting("voice")).voices).toEqual([]));
    const removed = (await screen.findByText("Removed House")).closest<HTMLElement>(".p-toast");
    await user.click(within(removed ?? document.body).getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect((await setting("voice")).voices).toHaveLength(1));
  });

  it("word lists are read as they are written", () => {
    const text = "cheap = affordable\nunlucky\na = b = c";
    expect(writePairs(readPairs(`${text}\n\n = nothing`))).toBe(text);
  });
});
