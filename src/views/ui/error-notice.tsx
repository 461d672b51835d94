/** Something went wrong, or needs care: said plainly, read out, with a way on. */
import type { ReactNode } from "react";
import "./error-notice.css";
import { Icon } from "./icon";

export interface ErrorNoticeProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** bad (default): it failed; warn: mind this; good: it worked; info: know this. */
  tone?: "bad" | "warn" | "good" | "info";
  /** Announce at once (default: bad and warn do). */
  live?: boolean;
}

const ICONS = { bad: "alert", warn: "alert", good: "check", info: "info" } as const;

/** A notice within the page. */
export function ErrorNotice({ title, children, actions, tone = "bad", live = tone === "bad" || tone === "warn" }: ErrorNoticeProps) {
  return (
    <div className={`p-notice p-notice-${tone}`} role={live ? "alert" : "status"}>
      <Icon name={ICONS[tone]} />
      <div className="p-notice-words">
        <strong>{title}</strong>
        {children && <div className="p-notice-more">{children}</div>}
        {actions && <div className="p-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
