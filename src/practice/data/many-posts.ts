/** As many posts as a bench wants, the same ones in every run. */
import type { Dataset, PracticePost } from "../dataset";
import { hash } from "../ids";
import { BRAND, CUSTOMERS } from "./customers";

const OPENINGS = ["Quick one:", "Hello,", "Not sure who to ask, but", "Third try:", "Good morning,", "So", "Hi there,", "Small thing:"];
const MATTERS = [
  "my parcel has not moved since Monday.",
  "the grinder makes a noise it did not make last week.",
  "the refund for the kettle is still open.",
  "the lid does not close any more.",
  "I got two filters instead of two boxes of filters.",
  "the app forgets my address every time.",
  "how do I pause the subscription over the holidays?",
  "do you repair the old Weir machines?",
];
const ENDINGS = [
  "Any idea?",
  "Thanks!",
  "Please look into it 🙏",
  "#coffee",
  "I can send pictures.",
  "No hurry.",
  "It is for a birthday 🎂",
  "",
];

const pick = (from: string[], seed: number) => from[seed % from.length] ?? "";

/** `count` mentions of the brand by its customers, one a minute back from `now`, every seventh answered by the brand. Deterministic. */
export function manyPosts(count: number, now = Date.now()): Dataset {
  const posts: PracticePost[] = [];
  for (let index = 0; posts.length < count; index++) {
    const seed = hash(`post ${index}`);
    const author = CUSTOMERS[seed % CUSTOMERS.length] ?? BRAND;
    const id = String(2_094_000_000_000_000_000n - BigInt(index) * 65_537n);
    const at = now - (index + 1) * 60_000;
    const lines = 1 + (seed % 3);
    const body = Array.from({ length: lines }, (_, line) => pick(MATTERS, seed >>> (4 + line * 3))).join(" ");
    const text = `@${BRAND.handle} ${pick(OPENINGS, seed >>> 2)} ${body} ${pick(ENDINGS, seed >>> 7)}`.trim();
    posts.push({ id, userId: author.id, at, text, lang: "en", likes: seed % 40, views: seed % 5_000 });
    if (index % 7 === 0 && posts.length < count) {
      posts.push({
        id: String(BigInt(id) + 4_099n),
        userId: BRAND.id,
        at: at + 30_000,
        text: `Sorry about that, ${author.name}. Please send us a message and we will look at once. /M`,
        lang: "en",
        replyTo: id,
      });
    }
  }
  return { brandId: BRAND.id, users: [BRAND, ...CUSTOMERS], posts, dms: [], chats: [], notices: [] };
}
