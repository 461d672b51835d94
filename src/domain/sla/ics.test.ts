import { describe, expect, it } from "vitest";
import { holidaysOfIcs } from "./ics";

const calendar = (...events: string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Practice//EN",
    ...events.map((event) => `BEGIN:VEVENT\n${event}\nEND:VEVENT`),
    "END:VCALENDAR",
  ]
    .join("\n")
    .replaceAll("\n", "\r\n");
const dates = (text: string) => {
  const read = holidaysOfIcs(text, 2026);
  return "error" in read ? read.error : read.holidays.map(({ date, name }) => `${date} ${name}`);
};

describe("holidays from a calendar file", () => {
  it("are its whole days, with their names", () => {
    expect(dates(calendar("UID:1\nDTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas"))).toEqual(["2026-12-25 Christmas"]);
  });

  it("come once for each day an event lasts; its end is no part of it", () => {
    expect(dates(calendar("UID:1\nDTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270102\nSUMMARY:Inventory"))).toEqual([
      "2026-12-30 Inventory",
      "2026-12-31 Inventory",
      "2027-01-01 Inventory",
    ]);
    expect(dates(calendar("UID:1\nDTSTART;VALUE=DATE:20261230\nDURATION:P2D\nSUMMARY:Inventory"))).toHaveLength(2);
  });

  it("that come every year are written out for the next years, but for the days the file takes out", () => {
    const yearly = "UID:1\nDTSTART;VALUE=DATE:20190501\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20280501\nSUMMARY:Labour Day";
    expect(dates(calendar(yearly))).toEqual([2026, 2027, 2029, 2030, 2031].map((year) => `${year}-05-01 Labour Day`));
    const thursday = "UID:2\nDTSTART;VALUE=DATE:20241128\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20271231\nSUMMARY:Thanksgiving";
    expect(dates(calendar(thursday))).toEqual(["2026-11-26 Thanksgiving", "2027-11-25 Thanksgiving"]);
  });

  it("that were moved once stand where they were moved to", () => {
    const series = "UID:1\nDTSTART;VALUE=DATE:20250104\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:Stocktaking";
    const moved = "UID:1\nRECURRENCE-ID;VALUE=DATE:20260104\nDTSTART;VALUE=DATE:20260105\nSUMMARY:Stocktaking";
    expect(dates(calendar(series, moved))).toEqual(["2026-01-05 Stocktaking", "2027-01-04 Stocktaking"]);
  });

  it("leave out what has a time of day, what was called off and what is over, and tell of the first", () => {
    const text = calendar(
      "UID:1\nDTSTART:20261224T120000Z\nSUMMARY:Party",
      "UID:2\nDTSTART;VALUE=DATE:20261226\nSTATUS:CANCELLED\nSUMMARY:Off",
      "UID:3\nDTSTART;VALUE=DATE:20251225\nSUMMARY:Past",
      "UID:4\nDTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas",
    );
    expect(holidaysOfIcs(text, 2026)).toEqual({ holidays: [{ date: "2026-12-25", name: "Christmas" }], timed: 1 });
  });

  it.each([
    ["nothing at all", "", "empty"],
    ["another kind of file", "date,name\n2026-12-25,Christmas", "unreadable"],
    ["half a calendar", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2026", "unreadable"],
    ["a calendar without whole days", calendar("UID:1\nDTSTART:20261224T120000Z\nSUMMARY:Party"), "empty"],
    ["a day every day", calendar("UID:1\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY\nSUMMARY:Always"), "too_many"],
    ["a span of a thousand years", calendar("UID:1\nDTSTART;VALUE=DATE:19000101\nDTEND;VALUE=DATE:29000101\nSUMMARY:Long"), "too_many"],
  ])("are refused with a reason where the file is %s", (_, text, error) => {
    expect(holidaysOfIcs(text, 2026)).toMatchObject({ error });
  });
});
