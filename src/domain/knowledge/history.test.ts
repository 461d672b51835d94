import { expect, it } from "vitest";
import type { Message } from "../rows";
import { article } from "./fixtures/article";
import { answeredOf, besides, choicesIn } from "./history";
import { wordsOf } from "./terms";

const said = (n: number, direction: Message["direction"], text: string, more: Partial<Message> = {}): Message => ({
  ...{ id: `x_post:${n}`, customerId: "x:1", conversationId: "x_post:1", channel: "x_post", audience: "public", direction },
  ...{ at: n, text, authorHandle: "someone", source: "capture" as Message["source"] },
  ...more,
});
const KETTLE = "Fill the kettle with one litre of water and two spoons of citric acid, boil it and leave it for an hour.";
const ARTICLES = [
  article("late", { url: "https://www.shop.example/help/late/" }),
  article("lime", { body: `Hello {{customer.first_name}},\n\n${KETTLE}` }),
];

it("pairs an answer with what it names, or with what was said before it in the conversation", () => {
  const messages = [
    said(1, "inbound", "where is it?"),
    said(2, "inbound", "hello?"),
    said(3, "outbound", "On its way.", { inReplyTo: "x_post:1" }),
    said(4, "outbound", "Hello!"),
  ];
  expect(answeredOf([...messages].reverse()).map(({ question, answer }) => [question.id, answer.id])).toEqual([
    ["x_post:1", "x_post:3"],
    ["x_post:2", "x_post:4"],
  ]);
});

it("knows the article by its address, however it is written, or by its words", () => {
  const answered = answeredOf([
    said(1, "inbound", "my parcel is late"),
    said(2, "outbound", "Sorry! See http://shop.example/help/late?utm=x", { inReplyTo: "x_post:1" }),
    said(3, "inbound", "the kettle is full of lime"),
    said(4, "outbound", `@someone Hi Mia, ${KETTLE}`, { inReplyTo: "x_post:3" }),
    said(5, "inbound", "thanks"),
    said(6, "outbound", "You are welcome, have a nice day!", { inReplyTo: "x_post:5" }),
  ]);
  expect(choicesIn(answered, ARTICLES)).toEqual([
    { id: "answer:x_post:2", articleId: "late", messageId: "x_post:1", terms: wordsOf("my parcel is late"), at: 2 },
    { id: "answer:x_post:4", articleId: "lime", messageId: "x_post:3", terms: wordsOf("the kettle is full of lime"), at: 4 },
  ]);
  // Where an agent took the suggestion, that counts, and once.
  const accepted = { id: "a", articleId: "late", messageId: "x_post:1", terms: [], at: 2 };
  expect(besides(choicesIn(answered, ARTICLES), [accepted]).map(({ articleId }) => articleId)).toEqual(["lime"]);
});
