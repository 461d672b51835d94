/** Markdown as it will read. Built from marked's tokens as elements, so HTML in an article is only ever text. */
import { marked, type Token, type Tokens } from "marked";
import { Fragment, type ReactNode, useMemo } from "react";
import "./markdown.css";

/** An address a person may follow: http and https only. */
export function safeUrl(address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Draws each in turn: the parts of a text have no name but their place. */
function each<T>(items: readonly T[], draw: (item: T) => ReactNode): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return items.map((item, i) => <Fragment key={i}>{draw(item)}</Fragment>);
}

/** Text with its variables, such as {{customer.first_name}}, marked out. */
function words(text: string): ReactNode {
  const parts = text.split(/(\{\{[^{}]*\}\})/);
  return each(parts, (part) => (part.startsWith("{{") ? <span className="p-variable">{part}</span> : part));
}

function Anchor({ href, children }: { href: string; children: ReactNode }) {
  const url = safeUrl(href);
  return url ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    children
  );
}

function table(token: Tokens.Table): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {each(token.header, (cell) => (
            <th>{all(cell.tokens)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {each(token.rows, (cells) => (
          <tr>
            {each(cells, (cell) => (
              <td>{all(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function list(token: Tokens.List): ReactNode {
  const items = each(token.items, (item) => (
    <li>
      {item.task && (item.checked ? "☑ " : "☐ ")}
      {all(item.tokens)}
    </li>
  ));
  return token.ordered ? <ol start={token.start === "" ? undefined : token.start}>{items}</ol> : <ul>{items}</ul>;
}

/** One token as an element; what is unknown, and all raw HTML, stands as it was written. */
function one(token: Token): ReactNode {
  const inner = () => ("tokens" in token && token.tokens ? all(token.tokens) : "text" in token ? words(token.text) : null);
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading": {
      const Level = `h${Math.min(6, token.depth + 2)}` as "h3" | "h4" | "h5" | "h6";
      return <Level>{inner()}</Level>;
    }
    case "paragraph":
      return <p>{inner()}</p>;
    case "strong":
      return <strong>{inner()}</strong>;
    case "em":
      return <em>{inner()}</em>;
    case "del":
      return <del>{inner()}</del>;
    case "blockquote":
      return <blockquote>{inner()}</blockquote>;
    case "code":
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case "codespan":
      return <code>{token.text}</code>;
    case "br":
      return <br />;
    case "hr":
      return <hr />;
    case "link":
      return <Anchor href={token.href}>{inner()}</Anchor>;
    case "image":
      return <Anchor href={token.href}>{token.text || token.href}</Anchor>;
    case "list":
      return list(token as Tokens.List);
    case "table":
      return table(token as Tokens.Table);
    case "html":
      return token.raw;
    default:
      return inner() ?? token.raw;
  }
}

const all = (tokens: readonly Token[]): ReactNode => each(tokens, one);

/** Renders Markdown; `text` may come from anywhere. */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => marked.lexer(text, { gfm: true }), [text]);
  return (
    <div className="p-markdown" dir="auto">
      {all(tokens)}
    </div>
  );
}
