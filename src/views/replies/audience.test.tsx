/** Articles that are not for everybody's eyes, and in which language one is suggested. */
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { run } from "../../commands/run";
import type { ArticleDraft } from "../../domain/commands";
import { db } from "../../store/db";
import { dm, MINUTE, newDesk, onX, openPanel, post, profile } from "../fixtures/desk";

const now = Date.now();
const asked = post("103", now - 25 * MINUTE, "@NorthwindCare how long does a refund take?");
const mentioned = onX({ kind: "post", postId: "103" });
const body = "Hi {{customer.first_name}}, a refund takes **5 working days**.";
const edit = (more: Partial<ArticleDraft>) =>
  run({
    ...{ type: "article.edit", articleId: "refund" },
    article: { title: "How long a refund takes", body, tags: [], lang: "en", ...more },
  });
const suggestion = () => screen.findByRole("button", { name: /^Insert How long a refund takes/ });

beforeEach(() => newDesk([profile, asked]));

describe("an article for private messages", () => {
  it("does not go into a public reply, but moves to a private one", async () => {
    await edit({ audience: "dm" });
    const { page, user } = openPanel(mentioned);
    await waitFor(async () => expect((await suggestion()).textContent).toContain("Private messages only"));
    await user.keyboard("1");
    await screen.findByText("Its article is for private messages only.");
    expect(screen.queryByRole("button", { name: "Insert anyway" })).toBeNull();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(page.opened).toHaveLength(1));
    expect(page.inserted).toEqual([]);
  });

  it("goes into a private one", async () => {
    await edit({ audience: "dm" });
    await newMessage();
    const { page, user } = openPanel(onX({ kind: "dm", conversationId: "11-900", encrypted: false }));
    await suggestion();
    await user.keyboard("1");
    await waitFor(() => expect(page.inserted).toHaveLength(1));
  });
});

async function newMessage() {
  const { observe } = await import("../../commands/observe");
  await observe([dm("7", now - MINUTE, "How long does a refund take?")]);
}

it("an internal article is read and never inserted", async () => {
  await edit({ audience: "internal" });
  const { page, user } = openPanel(mentioned);
  const card = (await suggestion()) as HTMLButtonElement;
  await waitFor(() => expect(card.textContent).toContain("it can’t be inserted"));
  expect(card.disabled).toBe(true);
  await user.keyboard("1");
  expect(screen.queryByRole("button", { name: /^Edit “How long/ })).toBeNull();
  expect(page.inserted).toEqual([]);
});

it("the short form goes in instead of the article, and the reply says what was offered", async () => {
  await edit({ snippet: "5 working days, {{customer.first_name}}." });
  const { page, user } = openPanel(mentioned);
  // The engine still knows the article of the test before, for a moment.
  await waitFor(async () => expect(((await suggestion()) as HTMLButtonElement).disabled).toBe(false));
  await user.keyboard("1");
  await waitFor(() => expect(page.inserted).toMatchObject([{ text: "5 working days, Mariposa." }]));
  await waitFor(async () =>
    expect((await db.events.toArray()).find(({ type }) => type === "reply.inserted")).toMatchObject({
      offered: ["refund"],
      chosen: "refund",
    }),
  );
});

it("of an article's languages the customer's is suggested", async () => {
  const article = { title: "Cuánto tarda una devolución", body: "Tarda 5 días.", tags: [], lang: "es", topicId: "refund" };
  await run({ type: "article.create", articleId: "refund-es", article });
  await newDeskIn("es");
  openPanel(onX({ kind: "post", postId: "104" }));
  await screen.findByRole("button", { name: /^Insert Cuánto tarda/ });
  expect(screen.queryByRole("button", { name: /^Insert How long/ })).toBeNull();
});

async function newDeskIn(lang: string) {
  const { observe } = await import("../../commands/observe");
  await observe([post("104", now - MINUTE, "@NorthwindCare refund takes?", { lang })]);
}
