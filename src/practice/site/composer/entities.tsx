/** Colours #tags, @handles and links while they are written: as Draft entities, whose nodes Draft remounts, as on X. */
import { CompositeDecorator, type ContentBlock, type ContentState, EditorState, Modifier, SelectionState } from "draft-js";
import type { ReactNode } from "react";
import twitter from "twitter-text";

const Coloured = ({ children }: { children?: ReactNode }) => <span className="coloured">{children}</span>;

export const decorator = new CompositeDecorator([
  {
    strategy: (block: ContentBlock, found: (start: number, end: number) => void, content: ContentState) =>
      block.findEntityRanges((character) => {
        const key = character.getEntity();
        return key !== null && content.getEntity(key).getType() === "COLOURED";
      }, found),
    component: Coloured,
  },
]);

const rangesOf = (text: string) => twitter.extractEntitiesWithIndices(text).map((one) => one.indices);
const same = (a: number[][], b: number[][]) => JSON.stringify(a) === JSON.stringify(b);

/** The state with an entity on every tag, handle and link, and whether that changed anything. */
export function withEntities(state: EditorState): { state: EditorState; changed: boolean } {
  let content = state.getCurrentContent();
  let changed = false;
  for (const block of content.getBlocksAsArray()) {
    const wanted = rangesOf(block.getText());
    const present: number[][] = [];
    block.findEntityRanges(
      (character) => character.getEntity() !== null,
      (start, end) => present.push([start, end]),
    );
    if (same(wanted, present)) continue;
    changed = true;
    const whole = SelectionState.createEmpty(block.getKey());
    content = Modifier.applyEntity(content, whole.merge({ anchorOffset: 0, focusOffset: block.getLength() }), null);
    for (const [start, end] of wanted) {
      content = content.createEntity("COLOURED", "MUTABLE");
      content = Modifier.applyEntity(content, whole.merge({ anchorOffset: start, focusOffset: end }), content.getLastCreatedEntityKey());
    }
  }
  return { state: changed ? EditorState.set(state, { currentContent: content }) : state, changed };
}
