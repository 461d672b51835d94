import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { run } from "../../commands/run";
import { db } from "../../store/db";
import { articles } from "../../store/queries";
import { Toasts } from "../ui/toast";
import KnowledgePage from "./knowledge-page";

const show = () =>
  render(
    <>
      <KnowledgePage />
      <Toasts />
    </>,
  );
const write = (title: string, more = {}) =>
  run({ type: "article.create", articleId: `article:${title}`, article: { title, body: "Send it back.", tags: [], lang: "en", ...more } });

afterEach(async () => {
  localStorage.clear();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe("an empty knowledge base", () => {
  test("offers starter articles, and they come at one press", async () => {
    show();
    await userEvent.click(await screen.findByRole("button", { name: "Add starter articles" }));
    await screen.findByText(/^\d+ articles added$/);
    const all = await articles();
    expect(all.length).toBeGreaterThan(3);
    expect(all.every((article) => article.title && article.body && article.lang === "en")).toBe(true);
  });
});

describe("writing an article", () => {
  test("asks for what is missing, then saves it", async () => {
    show();
    await userEvent.click(await screen.findByRole("button", { name: "New article" }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/give it a title/i)).toBeTruthy();
    expect(await articles()).toEqual([]);
    await userEvent.type(screen.getByLabelText("Title"), "Returns");
    await userEvent.type(screen.getByLabelText("Answer"), "Send it back.");
    await userEvent.type(screen.getByLabelText(/address of the full article/i), "north.example");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/beginning with https/i)).toBeTruthy();
    await userEvent.clear(screen.getByLabelText(/address of the full article/i));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("list", { name: "Articles" });
    expect(await articles()).toMatchObject([{ title: "Returns", body: "Send it back.", tags: [], lang: "en" }]);
  });

  test("loses nothing when the panel closes in the middle", async () => {
    const { unmount } = show();
    await userEvent.click(await screen.findByRole("button", { name: "New article" }));
    await userEvent.type(screen.getByLabelText("Title"), "Half a thought");
    unmount();
    show();
    await userEvent.click(await screen.findByRole("button", { name: "New article" }));
    expect((screen.getByLabelText("Title") as HTMLInputElement).value).toBe("Half a thought");
    expect(screen.getByText(/unsaved changes from before/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Discard changes" }));
    expect((screen.getByLabelText("Title") as HTMLInputElement).value).toBe("");
    expect(localStorage).toHaveLength(0);
  });

  test("asks before throwing changes away", async () => {
    await write("Returns");
    show();
    await userEvent.click(await screen.findByRole("button", { name: /^Returns/ }));
    await userEvent.type(screen.getByLabelText("Title"), " and refunds");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    const question = await screen.findByRole("alertdialog", { name: "Discard your changes?" });
    await userEvent.click(within(question).getByRole("button", { name: "Discard changes" }));
    await screen.findByRole("list", { name: "Articles" });
    expect((await articles())[0]?.title).toBe("Returns");
    expect(localStorage).toHaveLength(0);
  });

  test("puts a variable where the cursor stands", async () => {
    await write("Hello", { body: "Hi, thanks" });
    show();
    await userEvent.click(await screen.findByRole("button", { name: /^Hello/ }));
    const body = screen.getByLabelText("Answer") as HTMLTextAreaElement;
    body.setSelectionRange(2, 2);
    await userEvent.click(screen.getByRole("button", { name: "Variables" }));
    await userEvent.click(await screen.findByRole("button", { name: "Insert {{customer.first_name}}" }));
    await waitFor(() => expect((screen.getByLabelText("Answer") as HTMLTextAreaElement).value).toBe("Hi{{customer.first_name}}, thanks"));
  });
});

test("an archived article is gone from the list, comes back by Undo, and stands under Archived", async () => {
  await write("Returns");
  await write("Hours");
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Archive “Returns”" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Returns/ })).toBeNull());
  await userEvent.click(screen.getByRole("radio", { name: "Archived" }));
  expect(await screen.findByRole("button", { name: /^Returns/ })).toBeTruthy();
  const toast = await screen.findByRole("alertdialog", { name: /archived “returns”/i });
  await userEvent.click(within(toast).getByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await articles()).toHaveLength(2));
});

test("searching shows what was found, and arrow keys move among it", async () => {
  for (const title of ["Returns", "Refunds", "Hours"]) await write(title);
  show();
  await userEvent.type(await screen.findByRole("searchbox", { name: "Search articles" }), "re");
  expect(await screen.findByText("2 articles")).toBeTruthy();
  const first = screen.getAllByRole("button", { name: /^(Returns|Refunds)/ })[0];
  first?.focus();
  await userEvent.keyboard("{ArrowDown}");
  await waitFor(() => expect(document.activeElement).not.toBe(first));
  expect(document.activeElement?.textContent).toMatch(/^(Returns|Refunds)/);
});

describe("an import", () => {
  const choose = async (...rows: string[]) => {
    await userEvent.click(await screen.findByRole("button", { name: "More ways to add articles" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Import articles" }));
    const dialog = await screen.findByRole("dialog", { name: "Import articles" });
    const chooser = document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
    await userEvent.upload(chooser, new File([["title,body,lang", ...rows, ""].join("\n")], "help.csv", { type: "text/csv" }));
    return within(dialog);
  };

  test("shows what it will do and what it could not read, and does the rest", async () => {
    await write("Hours");
    show();
    const dialog = await choose("Returns,Send it,en", ",Nothing,en", "Hours,Nine,en");
    expect(await dialog.findByText("1 new · 1 that says something else here")).toBeTruthy();
    expect(dialog.getByText("help.csv: 1 line could not be read")).toBeTruthy();
    expect(dialog.getByText(/Line 3: there is no title/)).toBeTruthy();
    await userEvent.click(dialog.getByRole("button", { name: "Import 1 article" }));
    await waitFor(async () => expect((await articles()).map(({ title }) => title).sort()).toEqual(["Hours", "Returns"]));
    expect((await articles()).find(({ title }) => title === "Hours")?.body).toBe("Send it back.");
  });

  test("done again makes no second articles, and overwrites what is here only where it is told to", async () => {
    await write("Hours");
    show();
    const first = await choose("Returns,Send it,en");
    await userEvent.click(await first.findByRole("button", { name: "Import 1 article" }));
    await waitFor(async () => expect(await articles()).toHaveLength(2));
    const again = await choose("Returns,Send it today,en", "Hours,Nine,en");
    expect(await again.findByText("1 changed · 1 that says something else here")).toBeTruthy();
    await userEvent.click(again.getByRole("checkbox", { name: "Take “Hours” as brought in" }));
    await userEvent.click(again.getByRole("button", { name: "Import 2 articles" }));
    await waitFor(async () => expect((await articles()).map(({ body }) => body).sort()).toEqual(["Nine", "Send it today"]));
  });
});
