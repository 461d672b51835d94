import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "../../store/db";
import { accounts, articles, setting } from "../../store/queries";
import Welcome from "./welcome";

afterEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

test("the signed-in account needs one press", async () => {
  const done = vi.fn();
  render(<Welcome viewer="NorthShop" onDone={done} />);
  expect(screen.getByText(/never presses post or send/i)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Open the desk" }));
  await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
  expect((await accounts()).map(({ handle }) => handle)).toEqual(["NorthShop"]);
  expect((await articles()).length).toBeGreaterThan(3);
  expect((await setting("panel")).onboarded).toBe(true);
});

test("another account, a name and a signature can be given, and starter articles left out", async () => {
  const done = vi.fn();
  render(<Welcome viewer="ana" onDone={done} />);
  await userEvent.click(screen.getByRole("radio", { name: "As another account" }));
  await userEvent.type(screen.getByLabelText("Your brand’s handle on X"), "@North_Shop");
  await userEvent.type(screen.getByLabelText("Your name"), "Ana");
  await userEvent.type(screen.getByLabelText("Signature (optional)"), "– Ana");
  await userEvent.click(screen.getByRole("checkbox", { name: /common answers/i }));
  await userEvent.click(screen.getByRole("button", { name: "Open the desk" }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  expect((await accounts()).map(({ handle }) => handle)).toEqual(["North_Shop"]);
  expect(await setting("agent")).toMatchObject({ name: "Ana", signature: "– Ana" });
  expect(await articles()).toEqual([]);
});

test("where nobody is signed in, a handle is asked for and must be one", async () => {
  const done = vi.fn();
  render(<Welcome onDone={done} />);
  await userEvent.click(screen.getByRole("button", { name: "Open the desk" }));
  expect(await screen.findByText(/up to 15 letters/)).toBeTruthy();
  expect(done).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText("Your brand’s handle on X"), "x.com/northshop{Enter}");
  await waitFor(() => expect(done).toHaveBeenCalled());
});
