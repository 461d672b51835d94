/** How text gets into X's editors so that X itself knows of it. Nothing here presses anything. Ships in the page. */

/**
 * A paste as the browser makes it. Draft.js takes the text from it, its paragraphs, emoji and direction with it.
 * `data` and `dataType` are how Firefox (153 ESR and before) wants it: there `clipboardData` is ignored.
 */
function paste(editor: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const how: ClipboardEventInit & { data: string; dataType: string } = {
    clipboardData,
    data: text,
    dataType: "text/plain",
    bubbles: true,
    cancelable: true,
  };
  editor.dispatchEvent(new ClipboardEvent("paste", how));
}

const turn = () => new Promise((done) => setTimeout(done, 30));

/** Draft.js: focus, select what is to be replaced, paste. */
export async function intoDraft(editor: HTMLElement, text: string, replace: boolean): Promise<void> {
  editor.focus({ preventScroll: true });
  // With the side panel in front the page gets no focus event of its own, and React would not look at the selection.
  if (!editor.ownerDocument.hasFocus()) editor.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  if (replace) {
    editor.ownerDocument.getSelection()?.selectAllChildren(editor);
    await turn();
    // React looks at the selection on any key; a key that goes up types nothing.
    editor.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true, key: "Shift" }));
    await turn();
  }
  paste(editor, text);
}

/** A textarea of React's: the native setter, then the event React listens to. */
export function intoTextarea(editor: HTMLTextAreaElement, text: string): void {
  editor.focus({ preventScroll: true });
  const prototype = (editor.ownerDocument.defaultView ?? window).HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(editor, text);
  editor.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste", data: text }));
}
