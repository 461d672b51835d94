/** Hours and promises in Settings. */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { run } from "../../commands/run";
import type { SlaPolicy } from "../../domain/sla/policy";
import type { Schedule } from "../../domain/sla/schedule";
import { setting } from "../../store/queries";
import { FakePage, newDesk } from "../fixtures/desk";
import { PageLinkContext } from "../panel/page-link";
import { Toasts } from "../ui/toast";
import HoursSection from "./hours-section";
import PoliciesSection from "./policies-section";

const schedule: Schedule = {
  id: "s1",
  name: "Berlin desk",
  timeZone: "Europe/Berlin",
  week: [1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1020 })),
  holidays: [],
};
const policy = (id: string): SlaPolicy => ({ id, name: id, targets: { first_response: 60 }, inHours: false });

function show(section: JSX.Element) {
  const page = new FakePage({ kind: "elsewhere" });
  render(
    <PageLinkContext.Provider value={page}>
      {section}
      <Toasts />
    </PageLinkContext.Provider>,
  );
  return { page, user: userEvent.setup() };
}
const dialog = () => screen.findByRole("dialog");
const undo = async (user: ReturnType<typeof userEvent.setup>, said: RegExp) =>
  user.click(within(await screen.findByRole("alertdialog", { name: said })).getByRole("button", { name: "Undo" }));

beforeEach(() => newDesk());

describe("business hours", () => {
  it("are typed day by day, checked as they are typed, and stand in the list and in the bio", async () => {
    const { user, page } = show(<HoursSection />);
    await user.click(await screen.findByRole("button", { name: "Add schedule" }));
    const form = within(await dialog());
    await user.type(form.getByRole("textbox", { name: "Name of the schedule" }), "Berlin desk");
    const zone = form.getByRole("combobox", { name: "Time zone" });
    await user.clear(zone);
    await user.type(zone, "berl");
    await user.click(await screen.findByRole("option", { name: /Europe\/Berlin/ }));
    const monday = form.getByRole("textbox", { name: "Monday" });
    await user.clear(monday);
    await user.type(monday, "9-25");
    expect(form.getByText(/they must not overlap/)).toBeTruthy();
    expect(form.getByRole("button", { name: "Save" }).hasAttribute("disabled")).toBe(true);
    await user.clear(monday);
    await user.type(monday, "8-12, 13-16:30");
    await user.click(form.getByRole("button", { name: /Monday’s hours/ }));
    await user.click(form.getByRole("button", { name: "Save" }));
    await waitFor(async () => expect((await setting("hours")).schedules).toHaveLength(1));
    const [saved] = (await setting("hours")).schedules;
    expect(saved).toMatchObject({ name: "Berlin desk", timeZone: "Europe/Berlin", holidays: [] });
    expect(saved?.week).toHaveLength(10);
    expect((await screen.findByTestId("bio")).textContent).toMatch(/^We answer Mon–Fri 8:00 AM–12:00 PM, 1:00 PM–4:30 PM \(.*Germany.*\)$/);
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(page.copied[0]).toMatch(/^We answer Mon–Fri/);
  });

  it("are removed, and come back by Undo", async () => {
    await run({ type: "settings.set", setting: { id: "hours", schedules: [schedule] } });
    const { user } = show(<HoursSection />);
    await user.click(await screen.findByRole("button", { name: "Remove Berlin desk" }));
    await waitFor(async () => expect((await setting("hours")).schedules).toEqual([]));
    await undo(user, /Removed Berlin desk/);
    await waitFor(async () => expect((await setting("hours")).schedules).toEqual([schedule]));
  });

  it("of several, one holds for everything", async () => {
    await run({ type: "settings.set", setting: { id: "hours", schedules: [schedule, { ...schedule, id: "s2", name: "Night desk" }] } });
    const { user } = show(<HoursSection />);
    await user.click(await screen.findByRole("button", { name: "Use Night desk for everything" }));
    await screen.findByRole("button", { name: "Use Berlin desk for everything" });
    expect((await setting("hours")).defaultId).toBe("s2");
  });

  const ics = (lines: string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");
  const choose = async (user: ReturnType<typeof userEvent.setup>, text: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    await user.upload(input as HTMLInputElement, new File([text], "holidays.ics", { type: "text/calendar" }));
  };

  it("take holidays from a calendar file, seen before they are added, and keep them only when saved", async () => {
    const own = { date: "2030-12-25", name: "Christmas" };
    await run({ type: "settings.set", setting: { id: "hours", schedules: [{ ...schedule, holidays: [own] }] } });
    const { user } = show(<HoursSection />);
    await user.click(await screen.findByRole("button", { name: "Edit Berlin desk" }));
    await dialog();
    const year = new Date().getFullYear() + 1;
    const event = (date: string, name: string) => ["BEGIN:VEVENT", `DTSTART;VALUE=DATE:${date}`, `SUMMARY:${name}`, "END:VEVENT"];
    await choose(user, ics([...event(`${year}0501`, "Labour Day"), ...event("20301225", "Christmas")]));
    expect(await screen.findByText("holidays.ics brings 1 new holiday")).toBeTruthy();
    expect(screen.getByText("1 is there already.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Add 1 holiday" }));
    expect((await setting("hours")).schedules[0]?.holidays).toEqual([own]);
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(async () =>
      expect((await setting("hours")).schedules[0]?.holidays).toEqual([{ date: `${year}-05-01`, name: "Labour Day" }, own]),
    );
  });

  it("lose nothing to a file that is none, and say what is wrong with it", async () => {
    const own = { date: "2030-12-25", name: "Christmas" };
    await run({ type: "settings.set", setting: { id: "hours", schedules: [{ ...schedule, holidays: [own] }] } });
    const { user } = show(<HoursSection />);
    await user.click(await screen.findByRole("button", { name: "Edit Berlin desk" }));
    const form = within(await dialog());
    await choose(user, "date,name\n2026-01-01,New Year");
    expect(await screen.findByText("holidays.ics was not imported")).toBeTruthy();
    expect(screen.getByText(/no calendar file/)).toBeTruthy();
    expect(form.getByText("Christmas")).toBeTruthy();
  });

  it("have holidays of their own, every year where one says so", async () => {
    await run({ type: "settings.set", setting: { id: "hours", schedules: [schedule] } });
    const { user } = show(<HoursSection />);
    await user.click(await screen.findByRole("button", { name: "Edit Berlin desk" }));
    const form = within(await dialog());
    await user.type(form.getByLabelText("Date"), "2026-12-25");
    await user.type(form.getByRole("textbox", { name: "Name of the holiday" }), "Christmas");
    await user.click(form.getByRole("checkbox", { name: /every year/ }));
    await user.click(form.getByRole("button", { name: "Add" }));
    expect(form.getByText(/December 25 · every year/)).toBeTruthy();
    await user.click(form.getByRole("button", { name: "Save" }));
    await waitFor(async () =>
      expect((await setting("hours")).schedules[0]?.holidays).toEqual([{ date: "2026-12-25", name: "Christmas", isYearly: true }]),
    );
  });
});

describe("promises", () => {
  it("are made with conditions and lengths of time that are checked", async () => {
    const { user } = show(<PoliciesSection />);
    await user.click(await screen.findByRole("button", { name: "Add policy" }));
    const form = within(await dialog());
    await user.type(form.getByRole("textbox", { name: "Name of the policy" }), "Pressing");
    await user.click(form.getByRole("checkbox", { name: "Urgent" }));
    await user.click(form.getByRole("radio", { name: "Private" }));
    const first = form.getByRole("textbox", { name: "First answer" });
    await user.clear(first);
    await user.type(first, "soon");
    expect(form.getByText(/Write a length of time/)).toBeTruthy();
    await user.clear(first);
    await user.type(first, "15m");
    await user.clear(form.getByRole("textbox", { name: "Later answers" }));
    await user.click(form.getByRole("button", { name: "Save" }));
    await waitFor(async () =>
      expect((await setting("sla")).policies).toEqual([
        {
          id: expect.stringMatching(/^policy:/),
          name: "Pressing",
          priorities: ["urgent"],
          audience: "private",
          targets: { first_response: 15 },
          inHours: true,
        },
      ]),
    );
    expect(await screen.findByText("Urgent, Private")).toBeTruthy();
  });

  it("stand in an order one changes, and come back by Undo when removed", async () => {
    await run({ type: "settings.set", setting: { id: "sla", policies: ["one", "two", "three"].map(policy) } });
    const { user } = show(<PoliciesSection />);
    const order = async () => (await setting("sla")).policies.map(({ id }) => id);
    expect((await screen.findByRole("button", { name: "Move one up" })).hasAttribute("disabled")).toBe(true);
    await user.click(screen.getByRole("button", { name: "Move three up" }));
    await waitFor(async () => expect(await order()).toEqual(["one", "three", "two"]));
    await user.click(screen.getByRole("button", { name: "Remove one" }));
    await waitFor(async () => expect(await order()).toEqual(["three", "two"]));
    await undo(user, /Removed one/);
    await waitFor(async () => expect(await order()).toEqual(["one", "three", "two"]));
  });

  it("are told in this browser only where it lets Perch", async () => {
    const { user, page } = show(<PoliciesSection />);
    page.notifies = false;
    await user.click(await screen.findByRole("switch", { name: /Notifications in this browser/ }));
    await screen.findByText("The browser does not let Perch show notifications.");
    expect((await setting("alerts")).isOn).toBe(false);
    page.notifies = true;
    await user.click(screen.getByRole("switch", { name: /Notifications in this browser/ }));
    await waitFor(async () => expect((await setting("alerts")).isOn).toBe(true));
  });

  it("are warned of as long before as the workspace says", async () => {
    const { user } = show(<PoliciesSection />);
    const field = await screen.findByRole("textbox", { name: /Warn this long/ });
    await user.clear(field);
    await user.type(field, "1h");
    await user.tab();
    await waitFor(async () => expect((await setting("sla")).warning).toBe(60));
  });
});
