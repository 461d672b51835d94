import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPresences } from "./presence";

const told = vi.fn(async () => {});
const open = () => createPresences(() => "agent:me", told);
const ada = { panel: "p1", agentId: "agent:ada", customerId: "x:7", isWriting: false };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  told.mockReset();
});

describe("who else is at a customer", () => {
  it("is each of the others once, writing where any of their panels is; never oneself", () => {
    const presences = open();
    const changed = vi.fn();
    presences.watch(changed);
    presences.hear(ada);
    presences.hear({ ...ada, panel: "p2", isWriting: true });
    presences.hear({ ...ada, panel: "p3", agentId: "agent:me" });
    presences.hear({ ...ada, panel: "p4", agentId: "agent:bo", customerId: "x:8" });
    expect(presences.at("x:7")).toEqual([{ agentId: "agent:ada", isWriting: true }]);
    expect(presences.at("x:7")).toBe(presences.at("x:7"));
    presences.hear({ ...ada, panel: "p2", customerId: null });
    expect(presences.at("x:7")).toEqual([{ agentId: "agent:ada", isWriting: false }]);
    expect(changed).toHaveBeenCalledTimes(5);
    presences.forget();
    expect(presences.at("x:7")).toEqual([]);
  });

  it("is forgotten when it is not said again", () => {
    const presences = open();
    presences.watch(() => {});
    presences.hear(ada);
    vi.advanceTimersByTime(30_000);
    presences.hear({ ...ada, panel: "p2", agentId: "agent:bo" });
    vi.advanceTimersByTime(15_000);
    expect(presences.at("x:7")).toEqual([{ agentId: "agent:bo", isWriting: false }]);
  });

  it("tells where this panel is when that changes, and again as long as it stays", () => {
    const presences = open();
    const stop = presences.watch(() => {});
    presences.be({ customerId: "x:7", isWriting: false });
    presences.be({ customerId: "x:7", isWriting: false });
    expect(told).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(15_000);
    expect(told).toHaveBeenCalledTimes(2);
    presences.be({ customerId: null, isWriting: false });
    vi.advanceTimersByTime(60_000);
    expect(told).toHaveBeenCalledTimes(3);
    stop();
  });
});
