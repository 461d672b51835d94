/** There is nothing here yet: what would be, and what to do. */
import type { ReactNode } from "react";
import "./empty-state.css";

export interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  /** Buttons beneath the words. */
  actions?: ReactNode;
}

/** Large words, soft words, and what to press. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="p-empty">
      <h2 className="p-empty-title">{title}</h2>
      {children && <p className="p-empty-words">{children}</p>}
      {actions && <div className="p-empty-actions">{actions}</div>}
    </div>
  );
}
