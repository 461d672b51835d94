/** No words stand in the views themselves: all of them come from the catalogue. */
import ts from "typescript";
import { expect, test } from "vitest";
import { type SourceFile, sources } from "./sources";

const SPOKEN = new Set(["aria-label", "aria-description", "title", "placeholder", "label", "alt", "description", "aria-roledescription"]);
/** Names, not words: the same in every language. */
const NAMES = /^(Perch|X|XChat|Markdown|CSV|JSON|URL|MIT|Ctrl|Alt|Shift|Enter|Esc|Tab|@|#|\W|\d)+$/;

const isWords = (text: string) => /\p{L}{2,}/u.test(text) && !NAMES.test(text.trim());

/** Words written into the JSX of one file, as "path:line text". */
function spokenIn({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const note = (node: ts.Node, words: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    if (isWords(words)) found.push(`${path}:${line + 1} ${words.trim()}`);
  };
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression) && ts.isJsxElement(node.parent)) {
      note(node, node.expression.text);
    }
    if (ts.isJsxAttribute(node) && node.initializer && SPOKEN.has(node.name.getText())) {
      if (ts.isStringLiteral(node.initializer)) note(node, node.initializer.text);
      const inner = ts.isJsxExpression(node.initializer) ? node.initializer.expression : undefined;
      if (inner && ts.isStringLiteralLike(inner)) note(node, inner.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test("views speak through the catalogue alone", () => {
  const views = ["src/views", "src/sidepanel", "src/options"].flatMap(sources).filter(({ path }) => path.endsWith(".tsx"));
  expect(views.length).toBeGreaterThan(10);
  expect(views.filter(({ path }) => !path.includes(".test.")).flatMap(spokenIn)).toEqual([]);
});

test("the check finds words where there are some", () => {
  const text = 'export const A = () => <p title="Close this">Hello {"there"} <b>@{x}</b></p>;';
  expect(spokenIn({ path: "a.tsx", text })).toHaveLength(3);
});
