import { act, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Colleagues } from "./colleagues";
import { type Colleague, type DeskSync, DeskSyncContext, noSync } from "./desk-sync";

test("who else is at the customer is said, who writes before who looks; leaving is told", () => {
  let others: readonly Colleague[] = [];
  let changed = () => {};
  const be = vi.fn<DeskSync["be"]>();
  const sync: DeskSync = {
    ...noSync,
    be,
    colleagues: () => others,
    watch: (listener) => {
      changed = listener;
      return () => {};
    },
  };
  const names = new Map([["agent:ada", "Ada"]]);
  const view = render(
    <DeskSyncContext.Provider value={sync}>
      <Colleagues customerId="x:7" isWriting={false} names={names} />
    </DeskSyncContext.Provider>,
  );
  const become = (now: readonly Colleague[]) =>
    act(() => {
      others = now;
      changed();
    });
  const status = screen.getByRole("status");
  expect(status.textContent).toBe("");
  become([{ agentId: "agent:ada", isWriting: false }]);
  expect(status.textContent).toBe("Ada is here too");
  become([
    { agentId: "agent:ada", isWriting: true },
    { agentId: "agent:bo", isWriting: false },
  ]);
  expect(status.textContent).toBe("Ada is writing to them");
  become([
    { agentId: "agent:ada", isWriting: true },
    { agentId: "agent:bo", isWriting: true },
  ]);
  expect(status.textContent).toBe("Ada, Somebody are writing to them");
  expect(be).toHaveBeenLastCalledWith({ customerId: "x:7", isWriting: false });
  view.unmount();
  expect(be).toHaveBeenLastCalledWith({ customerId: null, isWriting: false });
});
