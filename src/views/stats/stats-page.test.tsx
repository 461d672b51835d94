import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DeskEvent } from "../../domain/events";
import type { Message } from "../../domain/rows";
import { db } from "../../store/db";
import StatsPage from "./stats-page";

vi.mock("./day-chart", () => ({ default: ({ label }: { label: string }) => <div role="img" aria-label={label} /> }));

const HOUR = 3_600_000;
const now = Date.now();
const fact = { by: "system", customerId: "x:9" };
const message = (id: string, at: number, more: Partial<Message> = {}): Message => ({
  id,
  customerId: "x:9",
  conversationId: `x_post:${id}`,
  channel: "x_post",
  audience: "public",
  direction: "inbound",
  at,
  text: "=1+1",
  authorHandle: "ana",
  source: "json",
  ...more,
});
const events: DeskEvent[] = [
  { ...fact, id: "o1", type: "case.opened", at: now - 3 * HOUR, caseId: "k1", messageId: "1" },
  { ...fact, id: "r1", type: "message.received", at: now - 3 * HOUR, caseId: "k1", messageId: "1" },
  { ...fact, id: "a1", type: "message.answered", at: now - 2 * HOUR, caseId: "k1", messageId: "2", answered: ["1"], waited: HOUR },
  { ...fact, id: "o3", type: "case.opened", at: now - HOUR, caseId: "k3", messageId: "3" },
  { ...fact, id: "r3", type: "message.received", at: now - HOUR, caseId: "k3", messageId: "3" },
  { ...fact, id: "t1", type: "case.tagged", at: now - HOUR, caseId: "k1", tag: "Late" },
];

async function fill() {
  await db.accounts.add({ id: "northshop", handle: "NorthShop", addedAt: now - 5 * HOUR });
  await db.messages.bulkAdd([
    message("1", now - 3 * HOUR),
    message("2", now - 2 * HOUR, { direction: "outbound" }),
    message("3", now - HOUR),
  ]);
  await db.events.bulkAdd(events);
}

afterEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

test("without messages the page says so, and how they come", async () => {
  render(<StatsPage />);
  expect(await screen.findByText("Nothing to count yet")).toBeTruthy();
});

describe("with messages", () => {
  beforeEach(fill);

  test("each figure stands with what it rests on, and says what it means when asked", async () => {
    render(<StatsPage />);
    const rate = (await screen.findByText("Response rate")).closest("div") as HTMLElement;
    expect(rate.textContent).toContain("50%");
    expect(rate.textContent).toContain("of 2 that needed an answer");
    expect(screen.getByText("First response, median").closest("div")?.textContent).toContain("1 hr");
    await userEvent.click(within(rate).getByRole("button", { name: /what is/i }));
    expect(await screen.findByText(/divided by all that needed one/)).toBeTruthy();
  });

  test("says that it has not watched all these days", async () => {
    render(<StatsPage />);
    expect(await screen.findByText(/figures before that are incomplete/)).toBeTruthy();
  });

  test("the charts are also a table", async () => {
    render(<StatsPage />);
    await screen.findAllByRole("img");
    await userEvent.click(screen.getByRole("button", { name: "Show as table" }));
    const table = screen.getByRole("table");
    expect(within(table).getAllByRole("row")).toHaveLength(29);
    await userEvent.click(screen.getByRole("radio", { name: "7 days" }));
    await waitFor(() => expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(8));
  });

  test("top tags are counted", async () => {
    render(<StatsPage />);
    expect((await screen.findByText("Late")).closest("li")?.textContent).toBe("Late1");
  });

  test("messages are saved as CSV that no spreadsheet runs", async () => {
    const parts: Blob[] = [];
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: (blob: Blob) => parts.push(blob) && "blob:x", revokeObjectURL: () => {} }));
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    render(<StatsPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Messages (3)" }));
    await waitFor(() => expect(parts).toHaveLength(1));
    const text = await parts[0]?.text();
    expect(text?.split("\r\n")).toHaveLength(5);
    expect(text).toContain(',"\'=1+1"\r\n');
    click.mockRestore();
  });

  test("new messages show without reloading", async () => {
    render(<StatsPage />);
    await screen.findByText("from 3 messages");
    await db.transaction("rw", db.messages, db.meta, async () => {
      await db.messages.add(message("9", now - 1_000));
      await db.meta.put({ id: "count:messages", value: 4 });
    });
    expect(await screen.findByText("from 4 messages")).toBeTruthy();
  });
});
