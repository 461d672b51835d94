/** The articles found, as many as there are: only those in sight are in the document. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import type { Article } from "../../domain/rows";
import { t } from "../text";
import { ArticleRow } from "./article-row";

export interface ArticleListProps {
  articles: readonly Article[];
  onOpen: (article: Article) => void;
  onPut: (article: Article) => void;
}

const ROW = 74;
const PAGE = 8;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity };

/** A list; arrow keys, Page Up and Down, Home and End move between its articles. */
export function ArticleList({ articles, onOpen, onPut }: ArticleListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 6,
    getItemKey: (i) => articles[i]?.id ?? i,
  });
  const focusRow = (i: number, tries = 5) => {
    const button = frame.current?.querySelector<HTMLElement>(`[data-row="${i}"] .p-article-open`);
    if (button) button.focus({ preventScroll: true });
    // A row that was far away stands in the document a moment after scrolling there.
    else if (tries > 0) requestAnimationFrame(() => focusRow(i, tries - 1));
  };
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    if (step === undefined || !row || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = Math.min(articles.length - 1, Math.max(0, Number(row.dataset.row) + step));
    rows.scrollToIndex(to);
    focusRow(to);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons within
    <div ref={frame} className="p-articles" onKeyDown={move}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that an unmarked list is one */}
      <ul role="list" aria-label={t("knowledge.articles")} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const article = articles[index];
          return (
            article && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                data-row={index}
                aria-setsize={articles.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ArticleRow article={article} onOpen={onOpen} onPut={onPut} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
