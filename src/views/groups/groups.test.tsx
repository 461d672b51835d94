/** Groups, answering one, and an incident, beside the queue. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { attachAll } from "../../commands/attach";
import { observe } from "../../commands/observe";
import { db } from "../../store/db";
import { MINUTE, newDesk, post } from "../fixtures/desk";
import { openQueue } from "../fixtures/queue";
import { useSteps } from "./steps";
import { useFound } from "./use-groups";

const now = Date.now();
const SAID = [
  ["Ann", "checkout keeps failing, my card payment is declined"],
  ["Bea", "payment fails at checkout, card declined twice"],
  ["Cid", "card declined at your checkout again, the payment fails"],
  ["Dov", "is the checkout broken? payment fails with every card"],
  ["Eve", "my card payment fails at checkout since noon #TidemillFail"],
] as const;
const author = (name: string, i: number) => ({ author: { userId: `${50 + i}`, handle: name.toLowerCase(), name } });
const says = (name: string, i: number, text: string, at: number) =>
  post(`${400 + i}`, at, `@NorthwindCare ${text}`, { ...author(name, i), conversationId: `${400 + i}` });
const answer = (i: number, text: string) =>
  post(`${500 + i}`, Date.now() + i, text, {
    by: "brand",
    inReplyTo: { postId: `${400 + i}`, userId: `${50 + i}` },
    conversationId: `${400 + i}`,
  });

beforeEach(async () => {
  useSteps.setState({ steps: undefined });
  useFound.setState({ groups: undefined, error: undefined });
  await newDesk([
    ...SAID.map(([name, text], i) => says(name, i, text, now - (10 - i) * MINUTE)),
    says("Fay", 8, "do you sell gift cards for the museum?", now - 60 * MINUTE),
    says("Gus", 9, "where is my parcel from last week?", now - 70 * MINUTE),
  ]);
});

async function openGroup() {
  const view = openQueue();
  await view.user.click(await screen.findByRole("radio", { name: "Groups" }));
  const list = await screen.findByRole("list", { name: "Groups of messages about the same problem" });
  await waitFor(() => expect(within(list).getAllByRole("button")[0]?.textContent).toContain("5 people"));
  const group = within(list).getAllByRole("button")[0] as HTMLElement;
  return { ...view, group };
}

describe("groups", () => {
  it("hold the five with one problem, are proposed as an incident, renamed, and lose who does not belong", async () => {
    const { user, group } = await openGroup();
    expect(group.textContent).toMatch(/checkout|card|payment/);
    await screen.findByText("Is this an incident?");
    await user.click(group);
    await user.click(await screen.findByRole("button", { name: "Rename the group" }));
    const name = await screen.findByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "Cards declined");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("heading", { name: "Cards declined" });
    await user.click(await screen.findByRole("button", { name: "Cid does not belong here" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Cid does not belong here" })).toBeNull());
    expect(await db.groups.toArray()).toMatchObject([{ name: "Cards declined", out: ["case:x_post:402"] }]);
  });

  it("are answered one person at a time: each is opened with their own text, and the next once X showed it", async () => {
    const { user, group, page } = await openGroup();
    await user.click(group);
    await user.click(await screen.findByRole("button", { name: "Answer the group" }));
    const first = await screen.findByRole("textbox", { name: "Text 1" });
    await user.click(first);
    await user.paste("Hi {{customer.first_name}}, our payment service has a fault. We are on it.");
    await user.click(screen.getByRole("button", { name: "Say it in other words too" }));
    await screen.findByText(/Two of these texts are nearly the same/);
    const second = screen.getByRole("textbox", { name: "Text 2" });
    await user.clear(second);
    await user.paste("Sorry about that! Cards will work again soon, and you will hear from us.");
    await user.click(screen.getByRole("button", { name: "Start with 5 people" }));
    await screen.findByText("1 of 5", { selector: "strong" });
    await waitFor(() => expect(page.opened.at(-1)).toBe("https://x.com/ann/status/400"));
    const box = async (words: string) =>
      waitFor(() => expect((document.querySelector(".p-reply-box textarea") as HTMLTextAreaElement | null)?.value).toContain(words));
    await box("Hi Ann, our payment service");
    await observe([answer(0, "Hi Ann, our payment service has a fault. We are on it.")]);
    await screen.findByText("2 of 5", { selector: "strong" });
    await waitFor(() => expect(page.opened.at(-1)).toBe("https://x.com/bea/status/401"));
    await box("Cards will work again soon");
    await user.click(screen.getByRole("radio", { name: "Text 1" }));
    await screen.findByText(/nearly what you sent to 1 person/);
    await user.click(screen.getByRole("button", { name: "Skip" }));
    await screen.findByText("3 of 5", { selector: "strong" });
    await user.click(screen.getByRole("button", { name: "Pause" }));
    await screen.findByText(/Nobody is opened until you go on/);
    const opened = page.opened.length;
    await user.click(screen.getByRole("button", { name: "Go on" }));
    await waitFor(() => expect(page.opened.length).toBe(opened + 1));
    expect(useSteps.getState().steps).toMatchObject({ answered: ["case:x_post:400"], skipped: ["case:x_post:401"] });
    expect(page.inserted).toEqual([]);
  });

  it("become an incident whose cases are attached, also who writes later; resolving it asks all and leaves a report", async () => {
    const { user, group } = await openGroup();
    await user.click(group);
    await user.click(await screen.findByRole("button", { name: "Declare an incident" }));
    const title = await screen.findByRole("textbox", { name: "Title" });
    await user.clear(title);
    await user.type(title, "Cards declined");
    await user.click(screen.getByRole("button", { name: "Declare" }));
    await waitFor(async () => expect(await db.cases.where("incidentId").above("").count()).toBe(5));
    await observe([says("Hal", 10, "checkout payment fails here too, card declined", Date.now())]);
    await attachAll();
    expect(await db.cases.where("incidentId").above("").count()).toBe(6);
    await user.click(screen.getByRole("radio", { name: "Incidents" }));
    await user.click(await screen.findByRole("button", { name: /Cards declined/ }));
    await screen.findByText("6 cases attached", { selector: "h3" });
    await user.click(await screen.findByRole("button", { name: "Detach Hal" }));
    await screen.findByText("5 cases attached", { selector: "h3" });
    await attachAll();
    expect(await db.cases.where("incidentId").above("").count()).toBe(5);
    await user.click(screen.getByRole("button", { name: "Resolve" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Resolve" }));
    await screen.findByText("1 of 5", { selector: "strong" });
    const report = await screen.findByRole("region", { name: "Report" });
    await waitFor(() => expect(within(report).getByText("People affected").nextElementSibling?.textContent).toBe("5"));
    expect(await db.incidents.toArray()).toMatchObject([{ title: "Cards declined", status: "resolved" }]);
  });

  it("hashtags are counted, and who waits can be answered", async () => {
    const { user } = openQueue();
    await user.click(await screen.findByRole("radio", { name: "Hashtags" }));
    await user.click(await screen.findByRole("button", { name: /#tidemillfail/ }));
    await screen.findByRole("button", { name: "Answer 1 who waits" });
    expect(screen.getByText("Posts that sound upset").nextElementSibling?.textContent).toMatch(/^\d+ of 1$/);
  });
});
