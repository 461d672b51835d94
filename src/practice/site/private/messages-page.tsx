/** Old DMs, with X's test ids: the list of conversations and one of them. */
import { ContentState, Editor, EditorState, getDefaultKeyBinding } from "draft-js";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { dmIdOf } from "../../ids";
import { Icon } from "../icons";
import { Link, navigate, usePlace } from "../router";
import { BackHead, Layout } from "../shell/layout";
import { toast, useSite } from "../state";
import { ago, whole } from "../words";
import { askForNew, messagesOf, openConversation, openInbox, sendDm, useDms } from "./dm-state";

const POLL = 4_000;

export function MessagesPage({ id }: { id?: string }) {
  const { query } = usePlace().page;
  useEffect(() => {
    void openInbox().catch(() => toast("Something went wrong. Try reloading."));
    const timer = setInterval(() => void askForNew().catch(() => undefined), POLL);
    return () => clearInterval(timer);
  }, []);
  return (
    <Layout label="Messages" wide>
      <div data-testid="primaryColumn" className="inbox">
        <section aria-label="Direct messages">
          <div className="head">
            <h2>Messages</h2>
          </div>
          <Conversations open={id} />
        </section>
      </div>
      <section aria-label="Section details" className="thread">
        {id ? <Conversation key={id} id={id} initial={query.get("text") ?? ""} /> : <Nothing />}
      </section>
    </Layout>
  );
}

/** `/messages/compose?recipient_id=…&text=…`: the conversation with that person, with the text in its box. */
export function ComposeDmPage() {
  const { query } = usePlace();
  const viewer = useSite((state) => state.viewer);
  const recipient = query.get("recipient_id");
  useEffect(() => {
    if (!viewer || !recipient || !/^\d+$/.test(recipient)) return;
    const text = query.get("text");
    navigate(`/messages/${dmIdOf(viewer.id, recipient)}${text ? `?text=${encodeURIComponent(text)}` : ""}`, { replace: true });
  }, [viewer, recipient, query]);
  return <MessagesPage />;
}

const Nothing = () => (
  <div className="state">
    <h2>Select a message</h2>
    <p>Choose from your existing conversations, start a new one, or just keep swimming.</p>
  </div>
);

const partner = (id: string, own: string | undefined) => id.split("-").find((one) => one !== own) ?? id;

function Conversations({ open }: { open: string | undefined }) {
  const state = useDms();
  const viewer = useSite((site) => site.viewer);
  const rows = useMemo(
    () =>
      state.ids
        .map((id) => ({ id, user: state.users[partner(id, viewer?.id)], last: messagesOf(state, id).at(-1) }))
        .filter((row) => row.last)
        .sort((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0)),
    [state, viewer],
  );
  if (!state.ready) return null;
  return (
    <div aria-label="Timeline: Messages">
      {rows.map(
        ({ id, user, last }) =>
          user &&
          last && (
            <div key={id} data-testid="cellInnerDiv">
              <Link
                to={`/messages/${id}`}
                data-testid="conversation"
                className={id === open ? "conversation on" : "conversation"}
                aria-current={id === open ? "page" : undefined}
              >
                <div data-testid={`DM_Conversation_Avatar`}>
                  <img alt="" src={user.avatar} width={40} height={40} className="avatar" />
                </div>
                <div className="conversation-text">
                  <div className="conversation-names">
                    <span className="strong" dir="auto">
                      {user.name}
                    </span>{" "}
                    <span className="soft">
                      @{user.handle} · <time dateTime={new Date(last.at).toISOString()}>{ago(last.at)}</time>
                    </span>
                  </div>
                  <div className="soft last" dir="auto">
                    {last.senderId === viewer?.id ? "You: " : ""}
                    {last.text}
                  </div>
                </div>
              </Link>
            </div>
          ),
      )}
    </div>
  );
}

function Conversation({ id, initial }: { id: string; initial: string }) {
  const state = useDms();
  const viewer = useSite((site) => site.viewer);
  const user = state.users[partner(id, viewer?.id)];
  const messages = useMemo(() => messagesOf(state, id), [state, id]);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void openConversation(id).catch(() => toast("Something went wrong. Try reloading."));
  }, [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message comes into view
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [messages.length]);
  return (
    <div className="dm" data-testid="DmActivityContainer">
      <BackHead title={user?.name ?? ""} under={user ? `@${user.handle}` : ""} />
      <div className="dm-viewport" data-testid="DmActivityViewport">
        {user && (
          <Link to={`/${user.handle}`} className="dm-person">
            <img alt="" src={user.avatar} width={64} height={64} className="avatar" />
            <span className="strong">{user.name}</span>
            <span className="soft">@{user.handle}</span>
          </Link>
        )}
        {messages.map((message) => {
          const own = message.senderId === viewer?.id;
          return (
            <div key={message.id} data-testid="cellInnerDiv">
              <div data-testid="messageEntry" className={own ? "dm-entry own" : "dm-entry"}>
                {!own && user && (
                  <Link to={`/${user.handle}`} aria-hidden="true" tabIndex={-1}>
                    <img alt="" src={user.avatar} width={40} height={40} className="avatar" />
                  </Link>
                )}
                <div className="dm-body">
                  <div role="presentation" className="bubble">
                    <div dir="auto" data-testid="tweetText">
                      <span>{message.text}</span>
                    </div>
                  </div>
                  <div className="soft small">
                    <time dateTime={new Date(message.at).toISOString()}>{whole(message.at)}</time>
                  </div>
                </div>
              </div>
            </div>
          );
        })}
        <div ref={end} />
      </div>
      <DmComposer id={id} initial={initial} />
    </div>
  );
}

const fresh = (text: string) => EditorState.moveSelectionToEnd(EditorState.createWithContent(ContentState.createFromText(text)));

function DmComposer({ id, initial }: { id: string; initial: string }) {
  const [state, setState] = useState(() => fresh(initial));
  const text = state.getCurrentContent().getPlainText("\n");
  const ready = text.trim() !== "";
  const send = () => {
    if (!ready) return;
    setState(fresh(""));
    void sendDm(id, text.trim()).catch(() => {
      setState(fresh(text));
      toast("Your message could not be sent.");
    });
  };
  return (
    <aside role="complementary" aria-label="Start a new message" className="dm-composer">
      <div className="composer-field" data-testid="dmComposerTextInputRichTextInputContainer">
        <Editor
          editorState={state}
          onChange={setState}
          placeholder="Start a new message"
          ariaLabel="Start a new message"
          spellCheck
          stripPastedStyles
          webDriverTestID="dmComposerTextInput"
          keyBindingFn={(event: KeyboardEvent) => (event.key === "Enter" && !event.shiftKey ? "send" : getDefaultKeyBinding(event))}
          handleKeyCommand={(command) => {
            if (command !== "send") return "not-handled";
            send();
            return "handled";
          }}
        />
      </div>
      <button
        type="button"
        aria-label="Send"
        data-testid="dmComposerSendButton"
        className="icon-button accent-text"
        {...(!ready && { "aria-disabled": true, disabled: true })}
        onClick={send}
      >
        <Icon name="send" />
      </button>
    </aside>
  );
}
