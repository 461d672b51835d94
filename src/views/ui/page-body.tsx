/** What the pages beside the desk are laid out in. */
import { type ReactNode, useId } from "react";
import "./page-body.css";

export interface PageBodyProps {
  title: string;
  /** Controls on the title's line. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page with its title, as wide as reads well. */
export function PageBody({ title, actions, children }: PageBodyProps) {
  return (
    <div className="p-body">
      <header className="p-body-head">
        <h1 className="p-body-title">{title}</h1>
        {actions}
      </header>
      {children}
    </div>
  );
}

export interface SectionProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page, a landmark by its title. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className="p-section" aria-labelledby={id}>
      <header className="p-section-head">
        <h2 className="p-section-title" id={id}>
          {title}
        </h2>
        {actions}
      </header>
      {description && <p className="p-section-words">{description}</p>}
      {children}
    </section>
  );
}
