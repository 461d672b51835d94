/** Lights, one a selector or operation: each by sign, word and colour. */
import { t } from "../text";
import { Icon, type IconName } from "../ui/icon";
import { ago, dateTime } from "../ui/time";
import { useNow } from "../ui/use-now";
import type { HealthRow, Light } from "./health-rows";

const ICONS: Record<Light, IconName> = { seen: "check", missing: "alert", never: "unread" };

function saying({ light, row }: HealthRow, now: number): string {
  if (light === "missing") return t("settings.health_missing", { since: dateTime(row.missingSince ?? now) });
  if (light === "seen") return t("settings.health_seen", { when: ago(row.seenAt ?? now, now) });
  return t("settings.health_never");
}

/** A list of lights. */
export function HealthList({ rows, label }: { rows: readonly HealthRow[]; label: string }) {
  const now = useNow();
  return (
    <ul className="p-lights" aria-label={label}>
      {rows.map((row) => (
        <li key={row.row.id} className={`p-light p-light-${row.light}`}>
          <Icon name={ICONS[row.light]} size={16} />
          <span className="p-light-name" dir="ltr">
            {row.name}
          </span>
          <span className="p-soft">{saying(row, now)}</span>
        </li>
      ))}
    </ul>
  );
}
