/** A form being written survives a closed panel, a crash and a wandering click: every change is kept in this browser until saved or thrown away. */
import { useEffect, useState } from "react";

export interface KeptForm<T> {
  draft: T;
  /** Differs from what is saved. */
  isDirty: boolean;
  /** What was kept from an earlier time was put back. */
  wasRestored: boolean;
  change(part: Partial<T>): void;
  /** Forgets what was kept; with `back`, also goes back to what is saved. */
  forget(back?: boolean): void;
}

function keptAs<T>(key: string, read: (kept: unknown) => T | undefined): T | undefined {
  try {
    return read(JSON.parse(localStorage.getItem(key) ?? "null"));
  } catch {
    return undefined;
  }
}

/** What is kept under a key, beginning from `saved` where nothing is. `read` gives nothing for what is no such form. */
export function useKeptForm<T extends object>(
  key: string,
  saved: T,
  { read, isSame }: { read: (kept: unknown) => T | undefined; isSame: (one: T, other: T) => boolean },
): KeptForm<T> {
  const [start] = useState(() => {
    const kept = keptAs(key, read);
    return kept && !isSame(kept, saved) ? kept : undefined;
  });
  const [draft, setDraft] = useState(start ?? saved);
  const [wasRestored, setRestored] = useState(start !== undefined);
  const isDirty = !isSame(draft, saved);
  useEffect(() => {
    try {
      if (isDirty) localStorage.setItem(key, JSON.stringify(draft));
      else localStorage.removeItem(key);
    } catch {
      // A full disk: the draft still stands in the form.
    }
  }, [key, draft, isDirty]);
  const forget = (back = false) => {
    localStorage.removeItem(key);
    setRestored(false);
    if (back) setDraft(saved);
  };
  return { draft, isDirty, wasRestored, change: (part) => setDraft((before) => ({ ...before, ...part })), forget };
}
