import { describe, expect, it } from "vitest";
import type { Message } from "../rows";
import { saysNote, wasNoted } from "./note";

const note = "We are closed now. We are back at {next_opening}. Thanks!";

describe("the note that nobody is there", () => {
  it("is known again whatever moment it named, also behind a handle", () => {
    expect(saysNote("@quietbadger We are closed now. We are back at Monday 9:00. Thanks!", note)).toBe(true);
    expect(saysNote("We are closed now.", note)).toBe(false);
    expect(saysNote("Thanks! We are back at noon. We are closed now.", note)).toBe(false);
    expect(saysNote("Monday 9:00", "{next_opening}")).toBe(false);
  });

  it("counts as said once the brand said it in this conversation, since the case began", () => {
    const said = { direction: "outbound", conversationId: "x_dm:1-2", at: 50, text: note.replace("{next_opening}", "9") } as Message;
    expect(wasNoted([said], "x_dm:1-2", 40, note)).toBe(true);
    expect(wasNoted([said], "x_dm:1-3", 40, note)).toBe(false);
    expect(wasNoted([said], "x_dm:1-2", 60, note)).toBe(false);
    expect(wasNoted([{ ...said, direction: "inbound" }], "x_dm:1-2", 40, note)).toBe(false);
  });
});
