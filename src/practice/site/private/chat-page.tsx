/** XChat, with its test ids: messages come as bytes and stand in the page alone; the composer is a plain textarea. */
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { seal, unseal } from "../../sealed";
import { Icon } from "../icons";
import { Link } from "../router";
import { Layout } from "../shell/layout";
import { toast, useSite } from "../state";
import { chatBytes } from "../wire";
import { ago } from "../words";

interface Person {
  id: string;
  handle: string;
  name: string;
  avatar: string;
}
interface Message {
  id: string;
  senderId: string;
  at: number;
  text: string;
}
interface Row {
  id: string;
  person: Person;
  last?: Message;
}
interface Chat {
  id: string;
  person: Person;
  messages: Message[];
}

const POLL = 4_000;

/** Fetches bytes again and again while the page is open. */
function useBytes<T>(path: string): [T | undefined, () => void] {
  const [value, setValue] = useState<T>();
  const fetchNow = useCallback(() => {
    chatBytes(path).then(
      (bytes) => setValue(unseal(bytes) as T),
      () => toast("Something went wrong. Try reloading."),
    );
  }, [path]);
  useEffect(() => {
    fetchNow();
    const timer = setInterval(fetchNow, POLL);
    return () => clearInterval(timer);
  }, [fetchNow]);
  return [value, fetchNow];
}

/** `id` as in the URL: user ids joined by "-". */
export function ChatPage({ id }: { id?: string }) {
  const [rows] = useBytes<Row[]>("inbox");
  const viewer = useSite((state) => state.viewer);
  return (
    <Layout label="Chat" wide>
      <div data-testid="dm-container" className="chat">
        <div data-testid="dm-inbox-panel" className="inbox">
          <div className="head">
            <h2>Chat</h2>
          </div>
          <ul aria-label="Conversations">
            {(rows ?? []).map((row) => (
              <li key={row.id} data-testid={`dm-conversation-item-${row.id}`}>
                <Link
                  to={`/i/chat/${row.id.replace(":", "-")}`}
                  className={row.id.replace(":", "-") === id ? "conversation on" : "conversation"}
                >
                  <img alt="" src={row.person.avatar} width={40} height={40} className="avatar" />
                  <div className="conversation-text">
                    <div className="conversation-names">
                      <span className="strong" dir="auto">
                        {row.person.name}
                      </span>{" "}
                      {row.last && <span className="soft">{ago(row.last.at)}</span>}
                    </div>
                    <div className="soft last" dir="auto">
                      {row.last?.senderId === viewer?.id ? "You: " : ""}
                      {row.last?.text}
                    </div>
                  </div>
                </Link>
              </li>
            ))}
          </ul>
        </div>
        {id ? (
          <Conversation key={id} id={id} />
        ) : (
          <div className="state thread">
            <h2>Start a conversation</h2>
            <p>Choose from your existing conversations, or start a new one.</p>
          </div>
        )}
      </div>
    </Layout>
  );
}

function Conversation({ id }: { id: string }) {
  const [chat, again] = useBytes<Chat>(id);
  const viewer = useSite((state) => state.viewer);
  const end = useRef<HTMLDivElement>(null);
  const count = chat?.messages.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message comes into view
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [count]);
  return (
    <div data-testid="dm-conversation-panel" className="thread dm">
      <div data-testid="dm-conversation-header" className="head">
        {chat && (
          <Link to={`/${chat.person.handle}`} className="chat-person">
            <img alt="" src={chat.person.avatar} width={32} height={32} className="avatar" />
            <span>
              <span className="strong" dir="auto">
                {chat.person.name}
              </span>
              <span className="soft small chat-lock">
                <Icon name="lock" size={12} /> @{chat.person.handle}
              </span>
            </span>
          </Link>
        )}
      </div>
      <ul data-testid="dm-message-list" className="dm-viewport" aria-label="Messages">
        {chat?.messages.map((message) => {
          const own = message.senderId === viewer?.id;
          return (
            <li
              key={message.id}
              data-testid={`message-${message.id}`}
              className={own ? "dm-entry own justify-end" : "dm-entry justify-start"}
            >
              <div className="dm-body">
                <div className="bubble">
                  <span dir="auto" data-testid={`message-text-${message.id}`}>
                    {message.text}
                  </span>
                </div>
                <span className="soft small">{new Date(message.at).toLocaleTimeString("en", { hour: "numeric", minute: "2-digit" })}</span>
              </div>
            </li>
          );
        })}
        <li aria-hidden="true">
          <div ref={end} />
        </li>
      </ul>
      <ChatComposer id={id} onSent={again} />
    </div>
  );
}

function ChatComposer({ id, onSent }: { id: string; onSent: () => void }) {
  const [text, setText] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: grows with its text
  useEffect(() => {
    if (!box.current) return;
    box.current.style.height = "auto";
    box.current.style.height = `${Math.min(160, box.current.scrollHeight)}px`;
  }, [text]);
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    const said = text.trim();
    if (!said) return;
    setText("");
    try {
      await chatBytes(id, seal({ id: crypto.randomUUID(), text: said }));
      onSent();
    } catch {
      setText(said);
      toast("Your message could not be sent.");
    }
  };
  return (
    <form data-testid="dm-composer-form" className="dm-composer" onSubmit={(event) => void send(event)}>
      <textarea
        ref={box}
        rows={1}
        data-testid="dm-composer-textarea"
        aria-label="Message"
        placeholder="Message"
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void send();
        }}
      />
      {text.trim() !== "" && (
        <button type="submit" aria-label="Send" data-testid="dm-composer-send-button" className="icon-button accent-text">
          <Icon name="send" />
        </button>
      )}
    </form>
  );
}
