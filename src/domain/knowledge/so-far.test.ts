import { expect, it } from "vitest";
import type { Message } from "../rows";
import { soFar } from "./so-far";

const message = (id: string, text: string, more: Partial<Message> = {}): Message => ({
  id,
  text,
  customerId: "x:1",
  conversationId: "x_post:1",
  channel: "x_post",
  audience: "public",
  direction: "inbound",
  at: Number(id),
  authorHandle: "mara_lind",
  source: "json",
  ...more,
});

it("takes what the customer wrote since the last answer, the newest first", () => {
  const said = [
    message("1", "old"),
    message("2", "answer", { direction: "outbound" }),
    message("3", "my kettle"),
    message("4", "elsewhere", { conversationId: "x_post:9" }),
    message("5", "", { deletedAt: 9 }),
    message("6", "it leaks"),
    message("7", "later"),
  ];
  expect(soFar(said, said[5] as Message)).toBe("it leaks\nmy kettle");
});

it("stops at four messages", () => {
  const said = Array.from({ length: 9 }, (_, i) => message(String(i), `m${i}`));
  expect(soFar(said, said[8] as Message)).toBe("m8\nm7\nm6\nm5");
});
