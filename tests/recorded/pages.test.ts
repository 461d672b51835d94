import { expect, it } from "vitest";
import { countSelectors, readDirection, readTheme, readViewer } from "../../src/x/dom/page";
import { readPost } from "../../src/x/dom/post";
import { readProfile } from "../../src/x/dom/profile";
import * as selectors from "../../src/x/selectors";
import { filesIn, recorded } from "./shared";

/** Selectors on the saved pages; those not named are on none, since nobody was signed in. */
const COUNTS: Record<string, Partial<Record<keyof typeof selectors, number>>> = {
  "jason.html": {
    ...{
      primaryColumn: 1,
      sidebarColumn: 1,
      cell: 8,
      post: 8,
      postUserName: 9,
      postAvatar: 9,
      postText: 8,
      postPhoto: 5,
      postSocialContext: 1,
    },
    ...{ postShowMore: 2, postMenu: 8, replyAction: 8, repostAction: 8, likeAction: 8, promoted: 4, userAvatar: 10 },
    ...{ profileName: 1, profileBio: 1, profileItems: 1, profileLocation: 1, profileJoined: 1 },
  },
  "okx.html": {
    ...{
      primaryColumn: 1,
      sidebarColumn: 1,
      cell: 6,
      post: 6,
      postUserName: 6,
      postAvatar: 6,
      postText: 6,
      postPhoto: 6,
      postSocialContext: 1,
    },
    ...{ postMenu: 6, replyAction: 6, repostAction: 6, likeAction: 6, promoted: 3, userAvatar: 7 },
    ...{ profileName: 1, profileBio: 1, profileItems: 1, profileJoined: 1 },
  },
  "x-tweet-quote.html": {
    ...{ cell: 1, post: 1, postUserName: 2, postAvatar: 2, postText: 2, postPhoto: 1, postMenu: 1 },
    ...{ replyAction: 1, repostAction: 1, likeAction: 1, userAvatar: 2 },
  },
  "x-tweet-sample.html": {
    ...{ post: 1, postUserName: 1, postAvatar: 1, postText: 1, postMenu: 1, replyAction: 1, repostAction: 1, likeAction: 1, userAvatar: 1 },
  },
};

const parsed = (text: string) => new DOMParser().parseFromString(text, "text/html");
const articles = (text: string) => [...parsed(text).querySelectorAll(selectors.post)];

/** The addresses and times of posts as they stand in the file's text: links that hold a time and nothing else before it. */
const permalinks = (text: string) =>
  [...text.matchAll(/<a href="\/(\w+)\/status\/(\d+)"[^>]*>\s*<time datetime="([^"]+)"/g)].map(([, handle, id, time]) => [
    id,
    handle,
    Date.parse(time ?? ""),
  ]);

recorded("X's saved pages", filesIn("html", ".html"), (files) => {
  it("are those that were counted", () => expect(files.map((file) => file.name)).toEqual(Object.keys(COUNTS)));

  it.each(files)("$name has each selector as often as it had when it was saved", ({ name, text }) => {
    const counts = Object.fromEntries(Object.entries(countSelectors(parsed(text), selectors)).filter(([, found]) => found > 0));
    expect(counts).toEqual(COUNTS[name]);
    for (const id of ["tweet", "tweetText", "User-Name"]) {
      const selector = { tweet: "post", tweetText: "postText", "User-Name": "postUserName" }[id] ?? "";
      expect(counts[selector], id).toBe(text.split(`data-testid="${id}"`).length - 1);
    }
  });

  it.each(files)("$name: every post is read, with its address, author and time", ({ text }) => {
    const posts = articles(text).map(readPost);
    expect(posts.map((post) => [post?.id, post?.handle, post?.at])).toEqual(permalinks(text));
    for (const post of posts) {
      expect(post?.name).toBeTruthy();
      expect(post?.avatarUrl).toMatch(/^https:\/\/pbs\.twimg\.com\/profile_images\//);
    }
  });

  const read = (name: string) => {
    const file = files.find((one) => one.name === name);
    return { page: parsed(file?.text ?? ""), posts: articles(file?.text ?? "").map(readPost) };
  };

  it("a quoting post keeps its own words", () => {
    expect(read("x-tweet-quote.html").posts).toMatchObject([
      {
        text: "This is a quote tweet with additional commentary",
        name: "Test Quoter",
        handle: "TestQuoter",
        quotedHandle: "OriginalAuthor",
        mentions: [],
        lang: "en",
      },
    ]);
  });

  it("a single post keeps its words and the name of its author", () => {
    expect(read("x-tweet-sample.html").posts).toMatchObject([
      { text: "Democrat Shutdown Jeopardizes America's Skies", name: "Test User Account", handle: "TestUser123" },
    ]);
  });

  it("posts of one emoji, of none, and with a quoted post are told apart", () => {
    const { posts } = read("jason.html");
    expect(posts.map((post) => post?.name)).toEqual(Array(8).fill("@jason"));
    expect(posts.map((post) => post?.text.length === 0)).toEqual([false, false, false, false, false, false, false, true]);
    expect(posts[4]).toMatchObject({ text: "😢", lang: "qme" });
    expect(posts.filter((post) => post?.quotedHandle)).toHaveLength(1);
  });

  it("profiles give name, handle, bio, place and picture", () => {
    const { page } = read("jason.html");
    expect(readProfile(page)).toMatchObject({
      name: "@jason",
      handle: "Jason",
      location: "austin",
      avatarUrl: expect.stringContaining("o37xorx4_200x200"),
    });
    expect(readProfile(page)?.bio).toMatch(/^first investor in .* Host: @twistartups @theallinpod.*jason@calacanis\.com for life$/s);
    const other = read("okx.html").page;
    expect([readProfile(other)?.name, readProfile(other)?.handle]).toEqual(
      /<title>(\w+) \(@(\w+)\)/.exec(other.documentElement.outerHTML)?.slice(1),
    );
    expect(readProfile(other)?.bio).toBeTruthy();
  });

  it("say that nobody is signed in, and their colours and direction", () => {
    for (const name of ["jason.html", "okx.html"]) {
      const { page } = read(name);
      expect(readViewer(page)).toBeUndefined();
      expect(readDirection(page)).toBe("ltr");
      document.body.setAttribute("style", page.body.getAttribute("style") ?? "");
      expect(readTheme(document)).toBe("light");
    }
  });
});
