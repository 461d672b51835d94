/** The main job, step by step, as an agent does it: what `npm start` shows without a display and the end-to-end tests hold. */
import type { Dataset } from "../../practice";
import { links } from "../../x/urls";
import { until } from "../browsers/perch-browser";
import type { PanelPage } from "./panel-page";
import type { XPage } from "./x-page";

export interface Mention {
  postId: string;
  handle: string;
  text: string;
}

export interface Job {
  x: XPage;
  panel: PanelPage;
  mention: Mention;
  /** Filled by the steps: the text that went into X's composer. */
  reply?: string;
}

export interface Step {
  name: string;
  run(job: Job): Promise<void>;
}

const COMMON = /parcel|deliver|shipp|refund|track/i;
/** What the job tags the case with. */
export const TAG = "delivery late";

/** A mention nobody answered, among those the list shows first: one on a common matter where there is one. Throws when all are answered. */
export function waitingMention({ brandId, posts, users }: Dataset): Mention {
  const answered = new Set(posts.filter((post) => post.userId === brandId).map((post) => post.replyTo));
  const brand = users.find((user) => user.id === brandId)?.handle.toLowerCase() ?? "";
  const waiting = posts
    .filter((post) => post.userId !== brandId && !post.gone && !post.promoted && post.text.toLowerCase().includes(`@${brand}`))
    .sort((a, b) => b.at - a.at)
    .slice(0, 6)
    .filter((post) => !answered.has(post.id));
  const post = waiting.find(({ text }) => COMMON.test(text)) ?? waiting[0];
  const author = users.find((user) => user.id === post?.userId);
  if (!post || !author) throw new Error("The practice data holds no mention that waits for an answer");
  return { postId: post.id, handle: author.handle, text: post.text };
}

/** The words of a text by which it is recognised where links and handles are shown otherwise. */
const gist = (text: string) =>
  text
    .replace(/@\w+|https?:\S+/g, " ")
    .trim()
    .split(/\s{2,}|\n/)[0]
    ?.trim()
    .slice(0, 40) ?? "";

export const MAIN_JOB: Step[] = [
  {
    name: "Set the brand account from who is signed in",
    async run({ panel }) {
      await panel.onboard();
    },
  },
  {
    name: "Open a mention on X",
    async run({ x, mention }) {
      await x.go("/notifications/mentions");
      await x.openPost(mention.postId);
    },
  },
  {
    name: "See who the customer is and what was said",
    async run({ panel, mention }) {
      await panel.customer(mention.handle);
      await panel.message(gist(mention.text));
      if (!(await panel.waits())) throw new Error("The case strip does not say that the customer waits");
    },
  },
  {
    name: "Accept a suggested reply with one key",
    async run({ panel }) {
      await panel.suggestions();
      await panel.keys("1");
      await panel.seesKey("replies.inserted.public");
    },
  },
  {
    name: "See it in X's composer with Post enabled",
    async run(job) {
      job.reply = await job.x.written();
    },
  },
  {
    name: "Press Post",
    async run({ x }) {
      await x.post();
    },
  },
  {
    name: "See it sent, the case pending and the wait ended",
    async run({ panel }) {
      await panel.seesKey("replies.sent");
      await panel.hasStatus("pending");
      await until("the wait to end", async () => !(await panel.waits()));
    },
  },
  {
    name: "Add a tag by the keyboard",
    async run({ panel }) {
      await panel.addTag(TAG);
    },
  },
  {
    name: "See the tag beside the handle on the timeline",
    async run({ x, mention }) {
      await x.go("/notifications/mentions");
      await x.mark(mention.handle, TAG);
    },
  },
];

/** Where a mention stands on X. */
export const addressOf = ({ postId, handle }: Mention) => links.post(postId, handle);
