import { expect, it } from "vitest";
import { article } from "./fixtures/article";
import { readInbox } from "./inbox";
import { createIndex, search } from "./rank";

const INBOX = [
  "my delivery is late and the courier is lost",
  "delivery late again, the courier never rang",
  "late delivery, where is the courier van",
  "I want a refund, you took the cash twice",
  "refund please, the cash left my bank",
  "no refund yet and the cash is gone",
  ..."red blue green grey pink brown black white".split(" ").map((colour) => `hello, do you sell ${colour} kettles`),
];

it("finds an article by words that stand in no article, but beside its words in what customers write", () => {
  const index = createIndex([article("late", { title: "Late delivery" }), article("refund", { title: "Refund" })]);
  expect(search(index, "the courier", { limit: 1 })).toEqual([]);
  index.inbox = readInbox(index, INBOX);
  const [hit] = search(index, "the courier", { limit: 1 });
  expect(hit?.article.id).toBe("late");
  expect(hit?.terms).toEqual([{ term: "courier", from: "customers", weight: 1 }]);
  expect(search(index, "my cash", { limit: 1 })[0]?.article.id).toBe("refund");
});

it("says the same in whatever order the articles came", () => {
  const articles = [
    article("late", { title: "Late delivery" }),
    article("refund", { title: "Refund" }),
    article("hours", { title: "Opening hours" }),
  ];
  const found = [articles, [...articles].reverse()].map((some) => {
    const index = createIndex(some);
    index.inbox = readInbox(index, INBOX);
    return search(index, "courier with cash", { limit: 3 });
  });
  expect(found[0]).toEqual(found[1]);
});

it("does without messages and without articles", () => {
  for (const articles of [[], [article("a", { title: "Refund" })]]) {
    const index = createIndex(articles);
    index.inbox = readInbox(index, []);
    expect(search(index, "refund", { limit: 1 }).length).toBe(articles.length);
  }
});
