import { describe, expect, it } from "vitest";
import type { DeskEvent } from "../events";
import type { Message } from "../rows";
import { answersIn, bodyOf, gapsOf, unanswered } from "./gaps";

let made = 0;
const message = (text: string, more: Partial<Message> = {}): Message => ({
  ...{ id: `x_post:${++made}`, customerId: "x:1", conversationId: "x_post:1", channel: "x_post", audience: "public", direction: "inbound" },
  ...{ at: made, text, authorHandle: "mill_and_mug", lang: "en", source: "json" },
  ...more,
});
const received = ({ id }: Message) => ({ type: "message.received", id: `e:${id}`, messageId: id }) as unknown as DeskEvent;

describe("gaps", () => {
  it("are messages that needed an answer and took no suggestion", () => {
    const [open, helped, idle, gone] = [message("a b"), message("c d"), message("e f"), message("", { deletedAt: 9 })] as const;
    const acceptances = [{ id: "1", articleId: "a", messageId: helped.id, terms: [], at: 1 }];
    expect(unanswered([open, helped, gone].map(received), [open, helped, idle, gone], acceptances)).toEqual([open]);
  });

  it("gather what is about the same, the largest first, and name it by what it shares", () => {
    const lids = [
      message("@TidemillGear My grinder lid does not close any more"),
      message("@TidemillGear the lid of the grinder won't close"),
      message("grinder lid broken, can't close it @TidemillGear"),
    ];
    const others = [message("Do you ship to Norway?"), message("Where is my parcel?")];
    const all = [...lids, ...others];
    const gaps = gapsOf(all, all);
    expect(gaps.map(({ messages }) => messages.length)).toEqual([3, 1, 1]);
    expect(gaps[0]?.terms.slice(0, 3).sort()).toEqual(["close", "grinder", "lid"]);
    expect(gapsOf(all, all)).toEqual(gaps);
  });

  it("know what an agent answered in their own words, with the name left open", () => {
    const asked = message("Do you ship to Norway?");
    const answer = message("@mill_and_mug Yes Maren, in a week. Marenhof too.", { direction: "outbound", inReplyTo: asked.id });
    expect(gapsOf([asked], [asked, answer])[0]?.answer).toBe(answer);
    expect(bodyOf(answer, "Maren")).toBe("Yes {{customer.first_name}}, in a week. Marenhof too.");
    const dm = message("Hi", { audience: "private", conversationId: "x_dm:1" });
    const late = message("Hello", { audience: "private", conversationId: "x_dm:1", direction: "outbound" });
    expect(answersIn([asked, answer, dm, late])(dm)).toBe(late);
  });
});
