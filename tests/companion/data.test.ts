import twitter from "twitter-text";
import { describe, expect, it } from "vitest";
import { defaultDataset, manyPosts } from "../../src/practice";
import { SCRIPTS } from "../../src/practice/data";

const now = Date.UTC(2026, 10, 21, 12);
const data = defaultDataset(now);

describe("the made-up brand", () => {
  it("has 40 conversations with at least 35 customers", () => {
    expect(SCRIPTS.map((script) => script.no)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    const writers = new Set([...data.posts, ...data.dms, ...data.chats].map((one) => ("userId" in one ? one.userId : one.senderId)));
    writers.delete(data.brandId);
    expect(writers.size).toBeGreaterThanOrEqual(35);
  });

  it("has ids as X has them, each once, and the same in every run", () => {
    const ids = [...data.users, ...data.posts, ...data.dms].map((one) => one.id);
    for (const id of ids) expect(id).toMatch(/^\d{8,19}$/);
    expect(new Set(ids).size).toBe(ids.length);
    expect(defaultDataset(now + 1e9).posts.map((post) => post.id)).toEqual(data.posts.map((post) => post.id));
  });

  it("has every post after the one it answers, and none in the future", () => {
    const posts = new Map(data.posts.map((post) => [post.id, post]));
    for (const post of data.posts) {
      expect(post.at).toBeLessThan(now);
      if (post.replyTo) expect(posts.get(post.replyTo)?.at, post.text).toBeLessThan(post.at);
    }
  });

  it("has people wait, in English, Spanish and Arabic, and one long post", () => {
    const answered = new Set(data.posts.filter((post) => post.userId === data.brandId).map((post) => post.replyTo));
    const waiting = data.posts.filter((post) => post.userId !== data.brandId && !answered.has(post.id) && now - post.at < 7_200_000);
    expect(new Set(waiting.map((post) => post.lang))).toEqual(new Set(["en", "es", "ar"]));
    expect(data.posts.filter((post) => twitter.parseTweet(post.text).weightedLength > 280)).toHaveLength(1);
  });
});

describe("many posts", () => {
  it("are as many as asked for, each with an id of its own, the same in every run", () => {
    const many = manyPosts(1_000, now);
    expect(many.posts).toHaveLength(1_000);
    expect(new Set(many.posts.map((post) => post.id)).size).toBe(1_000);
    expect(manyPosts(1_000, now).posts).toEqual(many.posts);
  });
});
