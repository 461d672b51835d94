/** Posts: which concern the brand, in which direction, and whose they are. */
import type { PostSeen } from "../observations";
import type { Account } from "../rows";
import type { Person } from "./brand";
import { type Keeping, type Sight, told } from "./sight";

const postId = (id: string | undefined) => (id ? `x_post:${id}` : undefined);

/** The brand account a post speaks to: it replies to it, names it or quotes it. */
function addressed(post: PostSeen, { brand }: Keeping): Account | undefined {
  const named = [post.inReplyTo, ...post.mentions.map((handle) => ({ handle })), { handle: post.quotedHandle }];
  for (const person of named) {
    const account = brand.accountOf(person);
    if (account) return account;
  }
}

/** The handles a reply begins with: X puts those it answers there. */
const leadingHandles = (text: string) => (/^(?:@\w{1,20}\s+)+/.exec(text)?.[0].match(/\w+/g) ?? []).map((handle) => ({ handle }));

/** Whom a brand's post answers; a continuation of its own reply answers the same customer. Undefined for a post to nobody. */
function answered(post: PostSeen, { brand }: Keeping): { customer?: Person; continues?: string } {
  const reply = post.inReplyTo;
  if (!reply) return {};
  if ((reply.userId || reply.handle) && !brand.accountOf(reply)) {
    return { customer: told({ userId: reply.userId, handle: reply.handle, past: true }) };
  }
  const customer = leadingHandles(post.text).find((person) => !brand.accountOf(person));
  return customer ? { customer } : { continues: postId(reply.postId) };
}

/** The post as a message, or undefined where it doesn't concern the brand. */
export function sightOfPost(post: PostSeen, keeping: Keeping): Sight | undefined {
  const { author, source } = post;
  const own = keeping.brand.accountOf(author);
  const account = own ?? addressed(post, keeping);
  if (!account && !keeping.keepEverything && !keeping.opened(author)) return undefined;
  const message: Sight["message"] = told({
    id: `x_post:${post.id}`,
    conversationId: `x_post:${post.conversationId ?? post.inReplyTo?.postId ?? post.id}`,
    accountId: account?.id,
    channel: "x_post",
    audience: "public",
    direction: own ? "outbound" : "inbound",
    at: post.at,
    text: post.text,
    authorHandle: author.handle,
    authorName: author.name,
    inReplyTo: postId(post.inReplyTo?.postId),
    quotes: postId(post.quotedPostId),
    lang: post.lang,
    media: post.media?.length ? post.media : undefined,
    source,
  });
  if (own) return { message, ...told(answered(post, keeping)), ...(post.created ? { created: true } : {}) };
  const profile = told({ handle: author.handle, name: author.name, avatarUrl: author.avatarUrl, source });
  return { message, customer: told({ userId: author.userId, handle: author.handle }), profile };
}
