/** An article being written survives a closed panel, a crash and a wandering click: every change is kept in this browser until saved or thrown away. */
import { useEffect, useState } from "react";
import type { ArticleDraft } from "../../domain/commands";

const key = (articleId: string | undefined) => `perch:article-draft:${articleId ?? "new"}`;

function kept(articleId: string | undefined): ArticleDraft | undefined {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(key(articleId)) ?? "null");
    if (typeof draft !== "object" || draft === null) return undefined;
    const { title, body, tags, lang, url } = draft as Record<string, unknown>;
    const text = (value: unknown) => (typeof value === "string" ? value : "");
    const names = Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
    return { title: text(title), body: text(body), tags: names, lang: text(lang) || "en", url: text(url) };
  } catch {
    return undefined;
  }
}

const same = (a: ArticleDraft, b: ArticleDraft) =>
  a.title === b.title &&
  a.body === b.body &&
  a.lang === b.lang &&
  (a.url ?? "") === (b.url ?? "") &&
  a.tags.join("\n") === b.tags.join("\n");

export interface Draft {
  draft: ArticleDraft;
  /** Differs from what is saved. */
  isDirty: boolean;
  /** What was kept from an earlier time was put back. */
  wasRestored: boolean;
  change(part: Partial<ArticleDraft>): void;
  /** Forgets what was kept; with `back`, also goes back to what is saved. */
  forget(back?: boolean): void;
}

/** The draft of an article (undefined: of a new one), beginning from `saved` or from what was kept. */
export function useDraft(articleId: string | undefined, saved: ArticleDraft): Draft {
  const [start] = useState(() => {
    const draft = kept(articleId);
    return draft && !same(draft, saved) ? draft : undefined;
  });
  const [draft, setDraft] = useState(start ?? saved);
  const [wasRestored, setRestored] = useState(start !== undefined);
  const isDirty = !same(draft, saved);
  useEffect(() => {
    try {
      if (isDirty) localStorage.setItem(key(articleId), JSON.stringify(draft));
      else localStorage.removeItem(key(articleId));
    } catch {
      // A full disk: the draft still stands in the form.
    }
  }, [articleId, draft, isDirty]);
  const change = (part: Partial<ArticleDraft>) => setDraft((before) => ({ ...before, ...part }));
  const forget = (back = false) => {
    localStorage.removeItem(key(articleId));
    setRestored(false);
    if (back) setDraft(saved);
  };
  return { draft, isDirty, wasRestored, change, forget };
}
