/** Clocks, the note out of hours and the message for a rush, where people meet them. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { observe } from "../../commands/observe";
import { run } from "../../commands/run";
import type { Settings } from "../../domain/rows";
import type { SlaPolicy } from "../../domain/sla/policy";
import { dm, MINUTE, newDesk, onX, openPanel, post, profile } from "../fixtures/desk";
import QueueDesk from "../queue/queue-desk";
import { useQuiet } from "./use-overload";

/** Half a minute past each minute, so that a slow machine reads the same. */
let now = 0;
const by = (userId: string, handle: string, name: string) => ({ author: { userId, handle, name } });
const all: SlaPolicy = { id: "all", name: "All", targets: { first_response: 60 }, inHours: false };
const policies = (...list: SlaPolicy[]) => run({ type: "settings.set", setting: { id: "sla", policies: list } });
const hours = (change: Partial<Settings["hours"]>) => run({ type: "settings.set", setting: { id: "hours", ...change } });

/** Open tomorrow alone, whatever day it is: closed now. */
const closed = (): Partial<Settings["hours"]> => {
  const day = (new Date().getUTCDay() + 1) % 7;
  return { schedules: [{ id: "s", name: "Desk", timeZone: "Etc/UTC", week: [{ day, from: 540, to: 1020 }], holidays: [] }] };
};
const open = (): Partial<Settings["hours"]> => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, from: 0, to: 1440 }));
  return { schedules: [{ id: "s", name: "Desk", timeZone: "Etc/UTC", week, holidays: [] }] };
};

beforeEach(async () => {
  now = Date.now() + MINUTE / 2;
  useQuiet.setState({ until: 0 });
  await newDesk();
});

describe("the queue", () => {
  beforeEach(() =>
    observe([
      profile,
      post("301", now - 71 * MINUTE, "@NorthwindCare is the mug back?", by("12", "quietbadger", "Quiet Badger")),
      dm("201", now - 20 * MINUTE, "My order is on file."),
      post("302", now - 50 * MINUTE, "@NorthwindCare where is my parcel?", by("13", "boldheron", "Bold Heron")),
    ]),
  );
  const names = () => screen.getAllByRole("option").map((option) => within(option).getByText(/^(Quiet|Mari|Bold)/).textContent);

  it("says what is left of what was promised, and what is overdue", async () => {
    await policies({ ...all, id: "dm", audience: "private", targets: { first_response: 25 } }, all);
    openPanel({ kind: "elsewhere" }, <QueueDesk />);
    await screen.findByText("10 min overdue");
    expect(screen.getByText("5 min left")).toBeTruthy();
    expect(screen.getByText("10 min left")).toBeTruthy();
  });

  it("has a view of what is nearly due or overdue, the first due first, and its number", async () => {
    await policies({ ...all, id: "dm", audience: "private", targets: { first_response: 5 } }, all);
    const { user } = openPanel({ kind: "elsewhere" }, <QueueDesk />);
    await user.click(await screen.findByRole("radio", { name: "Breaching 3" }));
    await waitFor(() => expect(names()).toEqual(["Mariposa Lee", "Quiet Badger", "Bold Heron"]));
    await run({ type: "settings.set", setting: { id: "sla", warning: 5 } });
    await waitFor(() => expect(names()).toEqual(["Mariposa Lee", "Quiet Badger"]));
  });

  it("shows no clock where nothing is promised", async () => {
    openPanel({ kind: "elsewhere" }, <QueueDesk />);
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(document.querySelector(".p-clock")).toBeNull();
    expect(screen.getByRole("radio", { name: "Breaching 0" })).toBeTruthy();
  });
});

describe("the case", () => {
  beforeEach(() => observe([profile, post("301", now - 50 * MINUTE, "@NorthwindCare where is my parcel?")]));
  const desk = () => openPanel(onX({ kind: "post", postId: "301" }));

  it("shows its clock, and that it stands still while the case is on hold", async () => {
    await policies(all);
    desk();
    const strip = await screen.findByRole("region", { name: "Case" });
    await within(strip).findByText("10 min left");
    await run({ type: "case.set_status", caseId: "case:x_post:301", status: "on_hold" });
    await within(strip).findByText("Clock paused");
    expect(within(strip).getByText("Clock paused").getAttribute("title")).toMatch(/First answer: (9|10) min( \d+ sec)? left, paused/);
  });

  it("tells on demand how its promises stand and what became of them", async () => {
    await policies({ ...all, targets: { first_response: 40, resolution: 600 } });
    const { user } = desk();
    await user.click(await screen.findByRole("button", { name: "9 min overdue" }));
    const told = within(await screen.findByRole("dialog"));
    expect(told.getByText("Policy: All")).toBeTruthy();
    const history = await told.findByRole("list", { name: "What happened" });
    await waitFor(() => expect(within(history).getAllByRole("listitem")).toHaveLength(3));
    expect(within(history).getAllByRole("listitem").at(-1)?.textContent).toMatch(/First answer: was broken$/);
  });

  it("is under another policy once one is set on it", async () => {
    await policies(all, { ...all, id: "strict", targets: { first_response: 40 } });
    desk();
    await screen.findByText("10 min left");
    await run({ type: "case.set", caseId: "case:x_post:301", set: { field: "sla", value: "strict" } });
    await screen.findByText("9 min overdue");
  });
});

describe("while nobody is there", () => {
  beforeEach(() => observe([profile, post("301", now - 50 * MINUTE, "@NorthwindCare where is my parcel?")]));
  const desk = () => openPanel(onX({ kind: "post", postId: "301" }));
  const offer = () => screen.findByRole("region", { name: /You are closed/ });

  it("a note is offered with the moment of the next opening, put in by one press, and then no more in this conversation", async () => {
    await hours({ ...closed(), note: "Back {next_opening}, thanks!" });
    const { user, page } = desk();
    await user.click(within(await offer()).getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    const text = page.inserted[0]?.text ?? "";
    expect(text).toMatch(/^Back \w+, \w+ \d+ at 9:00 AM UTC, thanks!$/);
    await waitFor(() => expect(screen.queryByRole("region", { name: /You are closed/ })).toBeNull());
    // Seen sent: it stays said.
    await observe([post("303", Date.now(), `@mariposa_lee ${text}`, { by: "brand", inReplyTo: { postId: "301", userId: "11" } })]);
    await observe([post("304", Date.now() + 1, "@NorthwindCare and the mug?")]);
    await screen.findAllByText(/and the mug/);
    expect(screen.queryByRole("region", { name: /You are closed/ })).toBeNull();
  });

  it("speaks by the customer's clock where it is known", async () => {
    await hours(closed());
    await run({ type: "customer.set_time_zone", customerId: "x:11", timeZone: "Asia/Kathmandu" });
    desk();
    expect(within(await offer()).getByText(/We are back .* at 2:45 PM GMT\+5:45\./)).toBeTruthy();
  });

  it("offers nothing while somebody is there", async () => {
    await hours(open());
    desk();
    await screen.findByRole("region", { name: "Case" });
    await screen.findByRole("button", { name: /Insert into X|Insert/ });
    expect(screen.queryByRole("region", { name: /You are closed/ })).toBeNull();
  });
});

describe("when more write than are answered", () => {
  const rush = () =>
    observe(
      Array.from({ length: 12 }, (_, i) =>
        post(String(400 + i), now - (20 + i) * MINUTE, "@NorthwindCare hello?", by(String(50 + i), `rush${i}`, `Rush ${i}`)),
      ),
    );

  it("the list says so with its figures, and proposes the message with the workspace's address, until it is put away", async () => {
    await rush();
    await hours({ ...open(), diversionLink: "https://help.example/faq" });
    const { user, page } = openPanel({ kind: "elsewhere" });
    await screen.findByText("More customers write than are answered");
    expect(
      screen.getByText(/In the last hour 12 messages came in and 0 were answered\. 12 wait, half of them longer than 24 min\./),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Copy the message" }));
    expect(page.copied[0]).toMatch(/here: https:\/\/help\.example\/faq$/);
    await user.click(screen.getByRole("button", { name: "Not now" }));
    expect(screen.queryByText("More customers write than are answered")).toBeNull();
  });

  it("a new case gets it by one press, one that is called pressing does not", async () => {
    await rush();
    await hours({ ...open(), diversionLink: "https://help.example/faq", diversion: "Look at {link} first." });
    const { user, page } = openPanel(onX({ kind: "post", postId: "400" }));
    const offer = await screen.findByRole("region", { name: "More customers write than are answered" });
    await user.click(within(offer).getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(page.inserted[0]?.text).toBe("Look at https://help.example/faq first."));
    await run({ type: "case.set", caseId: "case:x_post:400", set: { field: "priority", value: "urgent" } });
    await waitFor(() => expect(screen.queryByRole("region", { name: "More customers write than are answered" })).toBeNull());
  });

  it("nothing is proposed without an address to send them to", async () => {
    await rush();
    await hours(open());
    openPanel({ kind: "elsewhere" });
    await screen.findByText("12 customers are waiting");
    expect(screen.queryByText("More customers write than are answered")).toBeNull();
  });
});
