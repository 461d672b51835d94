import { describe, expect, it } from "vitest";
import { command as schema } from "../../contracts/commands";
import type { Command } from "../commands";
import { mergeMessage } from "../conversations/merge-message";
import type { DeskEvent } from "../events";
import { ask, desk, NOW } from "../routing/fixtures/desk";
import type { Message } from "../rows";
import { undoOf } from "../undo";

const ID = "x_post:1";
const correct = (say: Extract<Command, { type: "message.correct" }>["say"]): Command => ({ type: "message.correct", messageId: ID, say });
const open = () => desk({}, [ask("1", "great, another delay", NOW, { lang: "en" })]);

describe("an agent corrects a message", () => {
  it("in one word, which stays whatever is seen of it later, and can be taken back", () => {
    const at = open();
    const events = at.act(correct({ mood: "upset" }), NOW + 1) as DeskEvent[];
    expect(events).toMatchObject([
      { type: "message.corrected", messageId: ID, customerId: "x:7", say: { mood: "upset" }, from: { mood: null } },
    ]);
    expect(at.get("messages", ID)?.said).toEqual({ mood: "upset" });
    expect(at.act(correct({ mood: "upset" }), NOW + 2)).toEqual({ reason: "already" });
    at.see([ask("1", "great, another delay", NOW, { lang: "en", mentions: ["HarbourBank"], source: "api" })], NOW + 3);
    expect(at.get("messages", ID)).toMatchObject({ source: "api", said: { mood: "upset" } });
    const [undo] = undoOf(at.get, events);
    expect(undo).toEqual(correct({ mood: null }));
    at.act(undo as Command, NOW + 4);
    expect(at.get("messages", ID)?.said).toBeUndefined();
  });

  it("in its language, which the customer's follows", () => {
    const at = open();
    const events = at.act(correct({ lang: "es" }), NOW + 1) as DeskEvent[];
    expect(at.get("messages", ID)).toMatchObject({ lang: "es", said: { lang: "es" } });
    expect(at.get("customers", "x:7")).toMatchObject({ lang: "es" });
    const seen: Message = { ...(at.get("messages", ID) as Message), lang: "en", source: "api" };
    delete seen.said;
    expect(mergeMessage(at.get("messages", ID), seen)).toMatchObject({ lang: "es", source: "api" });
    at.act(undoOf(at.get, events)[0] as Command, NOW + 2);
    expect(at.get("messages", ID)).toMatchObject({ lang: "en" });
  });

  it("and is refused where there is nothing to correct", () => {
    const at = open();
    expect(at.act({ ...correct({ mood: "calm" }), messageId: "x_post:404" } as Command, NOW)).toEqual({ reason: "not_found" });
    expect(at.act(correct({}), NOW)).toEqual({ reason: "invalid" });
    expect(at.act(correct({ lang: "not a language" }), NOW)).toEqual({ reason: "invalid", detail: "not a language" });
    expect(schema.safeParse(correct({ mood: "furious" as "upset" })).success).toBe(false);
  });
});
