/** Old DMs: what X's JSON said, and asking for what is new. */
import { create } from "zustand";
import { dmGet, dmSend, type Json } from "../wire";

export interface DmUser {
  id: string;
  handle: string;
  name: string;
  avatar: string;
}
export interface DmMessage {
  id: string;
  conversationId: string;
  senderId: string;
  at: number;
  text: string;
}

interface State {
  ready: boolean;
  cursor: string;
  users: Record<string, DmUser>;
  messages: Record<string, DmMessage>;
  /** Conversations known, whether or not anything was written in them. */
  ids: string[];
}

export const useDms = create<State>(() => ({ ready: false, cursor: "", users: {}, messages: {}, ids: [] }));

interface Entry {
  message?: {
    id: string;
    conversation_id: string;
    time: string;
    message_data: { sender_id: string; text: string; entities?: { urls?: { url: string; expanded_url: string }[] } };
  };
}

const decode = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

function keep(body: Json | undefined) {
  const {
    entries = [],
    users = {},
    conversations = {},
  } = (body ?? {}) as {
    entries?: Entry[];
    users?: Record<string, { id_str: string; screen_name: string; name: string; profile_image_url_https: string }>;
    conversations?: Json;
  };
  const read = entries.flatMap(({ message }): DmMessage[] => {
    if (!message) return [];
    const { sender_id, text, entities } = message.message_data;
    const whole = (entities?.urls ?? []).reduce((so, link) => so.replace(link.url, link.expanded_url), text);
    return [
      { id: message.id, conversationId: message.conversation_id, senderId: sender_id, at: Number(message.time), text: decode(whole) },
    ];
  });
  const people = Object.values(users).map(
    (user): DmUser => ({ id: user.id_str, handle: user.screen_name, name: user.name, avatar: user.profile_image_url_https }),
  );
  useDms.setState((state) => ({
    users: { ...state.users, ...Object.fromEntries(people.map((user) => [user.id, user])) },
    messages: { ...state.messages, ...Object.fromEntries(read.map((message) => [message.id, message])) },
    ids: [...new Set([...state.ids, ...Object.keys(conversations), ...read.map((message) => message.conversationId)])],
  }));
}

export async function openInbox() {
  const body = (await dmGet("inbox_initial_state.json")).inbox_initial_state as Json;
  keep(body);
  useDms.setState({ ready: true, cursor: String(body.cursor) });
}

export const openConversation = async (id: string) =>
  keep((await dmGet(`conversation/${id}.json`, "&context=FETCH_DM_CONVERSATION")).conversation_timeline as Json);

export async function askForNew() {
  const { cursor } = useDms.getState();
  if (!cursor) return;
  const body = (await dmGet("user_updates.json", `&cursor=${encodeURIComponent(cursor)}`)).user_events as Json;
  keep(body);
  useDms.setState({ cursor: String(body.cursor) });
}

export const sendDm = async (id: string, text: string) => keep(await dmSend(id, text));

/** Oldest first. */
export const messagesOf = (state: State, id: string) =>
  Object.values(state.messages)
    .filter((message) => message.conversationId === id)
    .sort((a, b) => a.at - b.at);
