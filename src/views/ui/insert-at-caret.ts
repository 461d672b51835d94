/** Putting words into a text area where the caret is. */

/** Hands `change` the text with `added` in place of what is selected, at its end where there is no area, and puts the caret behind it. */
export function insertAtCaret(area: HTMLTextAreaElement | null, text: string, added: string, change: (text: string) => void): void {
  const [from, to] = area ? [area.selectionStart, area.selectionEnd] : [text.length, text.length];
  change(text.slice(0, from) + added + text.slice(to));
  area?.focus();
  requestAnimationFrame(() => {
    // Once more: what was chosen from gives the focus back to its button as it closes.
    area?.focus();
    area?.setSelectionRange(from + added.length, from + added.length);
  });
}
