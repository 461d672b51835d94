import { expect, it } from "vitest";
import { readCaptured } from "../../src/capture";
import { count } from "./count";
import { filesIn, recorded } from "./shared";

/** Messages, other entries, conversations, people, posts sent along: as a count apart from this project found them. */
const COUNTS: Record<string, [messages: number, others: number, conversations: number, people: number, posts: number]> = {
  "conversation.anon.json": [8, 0, 1, 2, 0],
  "inbox_initial_state.anon.json": [116, 8, 27, 70, 12],
  "inbox_timeline.anon.json": [140, 0, 15, 16, 0],
};

interface Inbox {
  entries: Record<string, { id: string; message_data?: { text: string; sender_id: string; time: string } }>[];
  users: Record<string, unknown>;
  conversations: Record<string, { participants: unknown[] }>;
}

recorded("X's recorded private messages", filesIn("dm", ".json"), (files) => {
  it("are those that were counted", () => expect(files.map((file) => file.name)).toEqual(Object.keys(COUNTS)));

  it.each(files)("$name: nothing is dropped silently", ({ name, text }) => {
    const inbox = Object.values(JSON.parse(text))[0] as Inbox;
    const kinds = new Map<string, number>();
    for (const kind of inbox.entries.flatMap((entry) => Object.keys(entry))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const messages = new Map(
      inbox.entries.flatMap((entry) => (entry.message ? [[entry.message.id, entry.message.message_data] as const] : [])),
    );
    kinds.delete("message");

    const read = readCaptured({ op: name.startsWith("inbox") ? "dm/inbox_timeline" : "dm/conversation", path: "", body: text });
    const of = <K extends (typeof read.observations)[number]["kind"]>(kind: K) =>
      read.observations.filter((seen): seen is Extract<typeof seen, { kind: K }> => seen.kind === kind);
    const seen = of("dm_seen");
    const others = Object.values(read.skipped).reduce((sum, one) => sum + one, 0);

    expect(read.unknown).toEqual([]);
    expect([seen.length, others, of("conversation_seen").length, of("profile_seen").length, of("post_seen").length]).toEqual(COUNTS[name]);
    expect(read.skipped).toEqual(Object.fromEntries(kinds));
    expect(new Set(seen.map((one) => one.id))).toEqual(new Set(messages.keys()));
    for (const one of seen) {
      const data = messages.get(one.id);
      expect([one.text, one.senderId, one.at]).toEqual([data?.text, data?.sender_id, Number(data?.time)]);
    }
    expect(of("conversation_seen").map((one) => one.participants.length)).toEqual(
      Object.values(inbox.conversations).map((one) => one.participants.length),
    );
    const counted = count(text);
    expect(new Map(of("profile_seen").map((one) => [one.userId, one.handle]))).toEqual(counted.users);
    for (const id of Object.keys(inbox.users)) expect(counted.users.has(id)).toBe(true);
    expect(new Set(of("post_seen").map((one) => one.id))).toEqual(new Set(counted.posts.keys()));
  });

  it("name everybody who wrote one", () => {
    for (const { text } of files) {
      for (const seen of readCaptured({ op: "dm/conversation", path: "", body: text }).observations) {
        if (seen.kind === "dm_seen") expect(seen.senderHandle).toBeTruthy();
      }
    }
  });
});
