/** The real Draft.js composer, dressed as X's: Post is enabled by the editor's own state alone. */
import { ContentState, Editor, EditorState } from "draft-js";
import { useCallback, useEffect, useRef, useState } from "react";
import twitter from "twitter-text";
import { Icon } from "../icons";
import { Avatar } from "../posts/parts";
import { post as send, toast, useSite } from "../state";
import { decorator, withEntities } from "./entities";

interface Props {
  /** Id of the post it answers. */
  replyTo?: string | undefined;
  quotes?: string | undefined;
  /** In a dialog, or in the page. */
  where: "dialog" | "inline";
  placeholder: string;
  initial?: string;
  autoFocus?: boolean;
  onSent?: () => void;
}

/** Draft's own way to make its nodes anew; its types leave it out. */
type Remounting = Editor & { restoreEditorDOM(): void };

const fresh = (text: string) =>
  withEntities(EditorState.moveSelectionToEnd(EditorState.createWithContent(ContentState.createFromText(text), decorator))).state;

export function Composer({ replyTo, quotes, where, placeholder, initial = "", autoFocus = false, onSent }: Props) {
  const viewer = useSite((state) => state.viewer);
  const editor = useRef<Remounting>(null);
  const [state, setState] = useState(() => fresh(initial));
  const [sending, setSending] = useState(false);
  const [used, setUsed] = useState(autoFocus || initial !== "");

  const change = useCallback((next: EditorState) => {
    // While an input method composes, the nodes are the browser's.
    if (next.isInCompositionMode()) return setState(next);
    const { state: coloured, changed } = withEntities(next);
    setState(coloured);
    // X's nodes are made anew when a tag or handle appears: whoever held one holds nothing.
    if (changed) requestAnimationFrame(() => editor.current?.restoreEditorDOM());
  }, []);
  useEffect(() => {
    if (autoFocus) editor.current?.focus();
  }, [autoFocus]);

  const text = state.getCurrentContent().getPlainText("\n");
  const { weightedLength } = twitter.parseTweet(text);
  const ready = !sending && text.trim() !== "" && weightedLength <= 280;
  const press = async () => {
    setSending(true);
    try {
      await send(text.trim(), { ...(replyTo && { replyTo }), ...(quotes && { quotes }) });
      setState(fresh(""));
      onSent?.();
    } catch (error) {
      toast(error instanceof Error ? error.message : "Something went wrong");
    } finally {
      setSending(false);
    }
  };
  if (!viewer) return null;
  return (
    <div className={`composer ${where}`}>
      <Avatar user={viewer} link={where === "inline"} />
      <div className="composer-main">
        <div className="composer-text" data-testid="tweetTextarea_0RichTextInputContainer">
          <div className="composer-field" onFocus={() => setUsed(true)}>
            <Editor
              ref={editor}
              editorState={state}
              onChange={change}
              placeholder={placeholder}
              ariaLabel="Post text"
              ariaMultiline
              spellCheck
              stripPastedStyles
              webDriverTestID="tweetTextarea_0"
            />
          </div>
        </div>
        <div className={used || where === "dialog" ? "tool-row" : "tool-row folded-row"}>
          <div data-testid="toolBar" role="navigation" className="tools">
            <input type="file" accept="image/jpeg,image/png,image/webp,image/gif,video/mp4" multiple hidden data-testid="fileInput" />
            <button
              type="button"
              aria-label="Add photos or video"
              className="icon-button"
              onClick={() => toast("Not part of the practice site")}
            >
              <Icon name="photo" size={20} />
            </button>
            <div className="grow" />
            {text !== "" && <Ring used={weightedLength} />}
            <button
              type="button"
              className="pill small accent"
              data-testid={where === "dialog" ? "tweetButton" : "tweetButtonInline"}
              {...(!ready && { "aria-disabled": true, disabled: true, tabIndex: -1 })}
              onClick={() => void press()}
            >
              <div dir="ltr">
                <span>
                  <span>{replyTo ? "Reply" : "Post"}</span>
                </span>
              </div>
            </button>
          </div>
        </div>
      </div>
    </div>
  );
}

/** How much of the 280 is used; from 260 on it says what is left. */
function Ring({ used }: { used: number }) {
  const left = 280 - used;
  const tone = left < 0 ? "over" : left <= 20 ? "near" : "";
  return (
    <div
      role="progressbar"
      aria-label="Characters used"
      aria-valuemin={0}
      aria-valuemax={280}
      aria-valuenow={used}
      data-testid="countdown-circle"
      className={`ring ${tone}`}
    >
      <svg viewBox="0 0 20 20" width="22" height="22" aria-hidden="true">
        <circle cx="10" cy="10" r="8.500" className="ring-back" />
        <circle cx="10" cy="10" r="8.500" className="ring-used" strokeDasharray={`${Math.min(1, used / 280) * 53.4} 60`} />
      </svg>
      {left <= 20 && <span>{left}</span>}
    </div>
  );
}
