/** Another wording by a model: shown as a change, marked where it rests on nothing, taken only by a press. */
import "fake-indexeddb/auto";
import "../text/whole";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Rewritten } from "../../domain/tone/rewrite";
import { type DeskSync, DeskSyncContext, noSync } from "../team/desk-sync";
import Rewrite from "./rewrite";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const asked = { text: "It takes 5 days." };
function open(sync: Partial<DeskSync>, wanted: "browser" | "companion" | "off" = "companion") {
  const onUse = vi.fn();
  const view = (text: string) => (
    <DeskSyncContext.Provider value={{ ...noSync, ...sync }}>
      <Rewrite wanted={wanted} replyId="public:1" asked={{ text }} onUse={onUse} />
    </DeskSyncContext.Provider>
  );
  const { rerender, container } = render(view(asked.text));
  return { onUse, container, user: userEvent.setup(), write: (text: string) => rerender(view(text)) };
}
const rewriter = async () => ({ model: "small", host: "models.example" });

test("what is sent where is said before, and what is new is marked; it is used by a press", async () => {
  const rewrite = vi.fn(async () => ({ text: "It usually takes 5 days. You get 30 % off." }));
  const { onUse, user } = open({ rewriter, rewrite });
  await screen.findByText("sends this draft, its article and the voice to small at models.example");
  expect(rewrite).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Rewrite" }));
  await screen.findByText("Neither your text nor the article says this:");
  expect(screen.getByRole("listitem").textContent).toBe("You get 30 % off.");
  expect(rewrite).toHaveBeenCalledWith(asked);
  expect(onUse).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Use this text" }));
  expect(onUse).toHaveBeenCalledWith("It usually takes 5 days. You get 30 % off.");
});

test("it is not used over what was written since, and can be discarded", async () => {
  const { user, write } = open({ rewriter, rewrite: async () => ({ text: "It takes 5 days, usually." }) });
  await user.click(await screen.findByRole("button", { name: "Rewrite" }));
  await screen.findByRole("button", { name: "Use this text" });
  write("It takes 6 days.");
  expect((screen.getByRole("button", { name: "Use this text" }) as HTMLButtonElement).disabled).toBe(true);
  await user.click(screen.getByRole("button", { name: "Discard" }));
  await screen.findByRole("button", { name: "Rewrite" });
});

test("a model that gives nothing leaves the text as it is, and says what to do", async () => {
  const rewrite = vi.fn<DeskSync["rewrite"]>(async () => ({ why: "often" }));
  const { user, onUse } = open({ rewriter, rewrite });
  await user.click(await screen.findByRole("button", { name: "Rewrite" }));
  await screen.findByText("No other wording this time. Your text is as it was.");
  await screen.findByText(/Wait a minute, and ask again/);
  rewrite.mockRejectedValueOnce(new Error("gone"));
  await user.click(screen.getByRole("button", { name: "Rewrite" }));
  await screen.findByText(/companion could not be reached/);
  expect(onUse).not.toHaveBeenCalled();
});

test("who waits no longer gets nothing later", async () => {
  let answer: (rewritten: Rewritten) => void = () => {};
  const { user } = open({ rewriter, rewrite: () => new Promise((done) => (answer = done)) });
  await user.click(await screen.findByRole("button", { name: "Rewrite" }));
  await user.click(screen.getByRole("button", { name: "Stop waiting" }));
  answer({ text: "It takes 5 days, usually." });
  await new Promise((later) => setTimeout(later, 20));
  expect(screen.queryByRole("button", { name: "Use this text" })).toBeNull();
});

test("the focus goes to the change as a whole, and back to where it was asked for; never away from who writes", async () => {
  const { user } = open({ rewriter, rewrite: async () => ({ text: "It takes 5 days, usually." }) });
  await user.click(await screen.findByRole("button", { name: "Rewrite" }));
  await waitFor(() => expect(document.activeElement?.className).toBe("p-rewritten"));
  await user.click(screen.getByRole("button", { name: "Discard" }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Rewrite"));
});

test("the same text is said to be the same", async () => {
  const { user } = open({ rewriter, rewrite: async () => ({ text: asked.text }) });
  await user.click(await screen.findByRole("button", { name: "Rewrite" }));
  await screen.findByText("The model would write the same.");
  expect(screen.queryByRole("button", { name: "Use this text" })).toBeNull();
});

test("without a model, or while it is off, nothing is offered", async () => {
  const { container } = open({});
  await new Promise((later) => setTimeout(later, 50));
  expect(container.textContent).toBe("");
});

test("the browser's own is asked only where it is ready: nothing is downloaded", async () => {
  const create = vi.fn(async () => ({ prompt: async () => "It takes five days.", destroy: () => {} }));
  vi.stubGlobal("LanguageModel", { availability: async () => "downloadable", create });
  open({}, "browser");
  await new Promise((later) => setTimeout(later, 50));
  expect(screen.queryByRole("button")).toBeNull();
  cleanup();
  vi.stubGlobal("LanguageModel", { availability: async () => "available", create });
  const { user } = open({}, "browser");
  await user.click(await screen.findByRole("button", { name: "Rewrite" }));
  await screen.findByText("A model’s wording. Read it before you use it.");
  await waitFor(() => expect(create).toHaveBeenCalledTimes(1));
});
