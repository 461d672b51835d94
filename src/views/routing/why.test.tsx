import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { observe } from "../../commands/observe";
import { routeAll } from "../../commands/route";
import { run } from "../../commands/run";
import { NO_ROUTING, type Rule } from "../../domain/routing/rule";
import { newDesk, onX, openPanel, post, profile } from "../fixtures/desk";

const rule: Rule = {
  id: "late",
  name: "Late trains",
  isOn: true,
  all: [{ on: "pattern", pattern: "train \\d+" }],
  any: [],
  actions: [
    { do: "tag", tag: "Delay" },
    { do: "priority", priority: "high" },
    { do: "suggest", articleId: "refund" },
    { do: "team", teamId: "gone", by: "round_robin" },
  ],
};

async function routed(): Promise<void> {
  await newDesk();
  const scoring = { ...NO_ROUTING.scoring, isOn: true };
  await run({ type: "settings.set", setting: { id: "routing", rules: [rule], scoring } });
  await observe([post("1", Date.now() - 60_000, "@NorthwindCare my train 4711 never came"), profile]);
  await routeAll();
}

describe("a routed case", () => {
  test("says which rule fired on what, what came of it, and the points with the numbers put in", async () => {
    await routed();
    const { user } = openPanel(onX({ kind: "post", postId: "1" }));
    const why = await screen.findByRole("button", { name: /Why.*Late trains: “train 4711”/ });
    await user.click(why);
    const all = why.closest(".p-why") as HTMLElement;
    expect(within(all).getByText("Add tag: Delay")).toBeTruthy();
    expect(within(all).getByText("Set priority: High")).toBeTruthy();
    expect(await within(all).findByText("Suggest article: How long a refund takes")).toBeTruthy();
    expect(within(all).getByText(/not there any more/)).toBeTruthy();
    expect(within(all).getByText(/followers 12,345/)).toBeTruthy();
    expect(within(all).getByText(/a rule before it has decided/)).toBeTruthy();
    expect(await screen.findByText("Routed: Late trains")).toBeTruthy();
  });

  test("has the article a rule named before all suggestions, and says so", async () => {
    await routed();
    openPanel(onX({ kind: "post", postId: "1" }));
    expect(await screen.findByText(/by a rule/)).toBeTruthy();
  });
});
