import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { observe } from "../../commands/observe";
import { run } from "../../commands/run";
import { unrouted } from "../../commands/unrouted";
import type { Rule } from "../../domain/routing/rule";
import { db } from "../../store/db";
import { setting } from "../../store/queries";
import { Toasts } from "../ui/toast";
import RoutingSection from "./routing-section";

const HOUR = 3_600_000;
const rules = async () => (await setting("routing")).rules;
const refund: Rule = {
  id: "refund",
  name: "Refunds",
  isOn: false,
  all: [{ on: "keywords", words: ["refund"] }],
  any: [],
  actions: [{ do: "tag", tag: "Refund" }],
};
const set = (all: Rule[]) => run({ type: "settings.set", setting: { id: "routing", rules: all } });
const write = (id: string, text: string, at = Date.now() - HOUR) =>
  observe([
    {
      kind: "post_seen",
      source: "json",
      id,
      author: { userId: `7${id}`, handle: `ana${id}`, name: `Ana ${id}` },
      at,
      text: `@NorthShop ${text}`,
      mentions: ["NorthShop"],
    },
  ]);
const show = () =>
  render(
    <>
      <RoutingSection />
      <Toasts />
    </>,
  );

beforeEach(async () => {
  await run({ type: "account.add", handle: "NorthShop" });
});
afterEach(async () => {
  cleanup();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe("a rule", () => {
  test("is made in words and actions, tried on the last 30 days, and kept switched off", async () => {
    await write("1", "where is my refund?");
    await write("2", "what time do you open?");
    show();
    await userEvent.click(await screen.findByRole("button", { name: "Add a rule" }));
    const dialog = await screen.findByRole("dialog", { name: "Add a rule" });
    await userEvent.type(within(dialog).getByLabelText("Name"), "Money");
    const [addCondition] = within(dialog).getAllByRole("button", { name: "Add a condition" });
    await userEvent.click(addCondition as HTMLElement);
    await userEvent.type(within(dialog).getByLabelText("Any of these words"), "refund, money back");
    await userEvent.click(within(dialog).getByRole("button", { name: "Add an action" }));
    await userEvent.type(within(dialog).getByLabelText("Tag"), "Refund");
    await userEvent.click(within(dialog).getByRole("button", { name: "Try it" }));
    const tried = await within(dialog).findByRole("region", { name: "What it would have done" });
    expect(tried.textContent).toContain("It would have fired 1 time on 2 messages of the last 30 days.");
    expect(within(tried).getByText("Ana 1")).toBeTruthy();
    await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
    await screen.findByRole("switch", { name: "Money" });
    expect(await rules()).toMatchObject([
      { name: "Money", isOn: false, all: [{ on: "keywords", words: ["refund", "money back"] }], actions: [{ do: "tag", tag: "Refund" }] },
    ]);
  });

  test("that lacks something says what, and is not kept", async () => {
    show();
    await userEvent.click(await screen.findByRole("button", { name: "Add a rule" }));
    const dialog = await screen.findByRole("dialog", { name: "Add a rule" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(within(dialog).getAllByText("Something is missing here.")).toHaveLength(2);
    expect(await rules()).toEqual([]);
  });

  test("is switched on only after it was shown what it would have done, for what comes from then on", async () => {
    await write("1", "where is my refund?");
    await set([refund]);
    show();
    await userEvent.click(await screen.findByRole("switch", { name: "Refunds" }));
    const dialog = await screen.findByRole("dialog", { name: "Switch on Refunds?" });
    await within(dialog).findByText(/would have fired 1 time on 1 messages/);
    await userEvent.click(within(dialog).getByRole("button", { name: "Switch on" }));
    await waitFor(async () => expect(await rules()).toMatchObject([{ isOn: true }]));
    expect((await rules())[0]?.since).toBeGreaterThan(Date.now() - HOUR / 60);
    expect(await unrouted()).toEqual([]);
  });

  test("goes through those who wait too, where somebody says so", async () => {
    await write("1", "where is my refund?");
    await set([refund]);
    show();
    await userEvent.click(await screen.findByRole("switch", { name: "Refunds" }));
    const dialog = await screen.findByRole("dialog", { name: "Switch on Refunds?" });
    await userEvent.click(within(dialog).getByRole("checkbox", { name: "Also for everybody who waits now" }));
    await within(dialog).findByText(/would have fired/);
    await userEvent.click(within(dialog).getByRole("button", { name: "Switch on" }));
    await waitFor(async () => expect(await unrouted()).toEqual([["case:x_post:1", "x_post:1"]]));
    expect((await rules())[0]).not.toHaveProperty("since");
  });

  test("is moved, duplicated, and removed with a way back", async () => {
    await set([refund, { ...refund, id: "other", name: "Other" }]);
    show();
    const up = await screen.findByRole("button", { name: "Move Other up" });
    up.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(async () => expect((await rules()).map(({ name }) => name)).toEqual(["Other", "Refunds"]));
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Move Other down"));
    await userEvent.click(screen.getByRole("button", { name: "More for Other" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Remove" }));
    await waitFor(async () => expect(await rules()).toHaveLength(1));
    const toast = await screen.findByRole("alertdialog", { name: "Removed Other" });
    await userEvent.click(within(toast).getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect((await rules()).map(({ name }) => name)).toEqual(["Other", "Refunds"]));
  });

  test("comes from a file switched off, and a file that holds none says so", async () => {
    const { container } = show();
    await screen.findByRole("button", { name: "Import rules" });
    const input = container.querySelector('input[type="file"]') as HTMLInputElement;
    const file = { format: "perch-rules", version: 1, rules: [{ ...refund, isOn: true, since: 5 }] };
    await userEvent.upload(input, new File([JSON.stringify(file)], "rules.json", { type: "application/json" }));
    await screen.findByRole("switch", { name: "Refunds" });
    const [rule] = await rules();
    expect(rule).toMatchObject({ name: "Refunds", isOn: false });
    expect(rule).not.toHaveProperty("since");
    expect(rule?.id).not.toBe("refund");
    await userEvent.upload(input, new File(["{}"], "other.json", { type: "application/json" }));
    expect(await screen.findByText("This is no file of rules")).toBeTruthy();
  });
});

describe("formulas", () => {
  test("say where they are wrong, show what they come to, and are kept by their button", async () => {
    await write("1", "where is my refund?");
    show();
    const points = await screen.findByLabelText("Points for priority");
    await screen.findByRole("rowheader", { name: /Ana 1/ });
    await userEvent.clear(points);
    await userEvent.type(points, "unanswered * 50 + nonsense");
    expect(await screen.findByText("There is no “nonsense” (character 19).")).toBeTruthy();
    expect((screen.getByRole("switch", { name: /by formula/ }) as HTMLInputElement).disabled).toBe(true);
    await userEvent.clear(points);
    await userEvent.type(points, "unanswered * 50");
    expect(await screen.findByRole("cell", { name: /50 · High/ })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(async () => expect((await setting("routing")).scoring).toMatchObject({ priority: "unanswered * 50", isOn: false }));
    await userEvent.click(screen.getByRole("switch", { name: /by formula/ }));
    await waitFor(async () => expect((await setting("routing")).scoring.isOn).toBe(true));
  });
});
