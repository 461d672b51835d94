/** What Perch reads, and what it never does. */
import { t } from "../text";
import { Icon } from "../ui/icon";
import "./promises.css";

const DOES = ["reads", "local"] as const;
const NEVER = ["requests", "scrolls", "sends"] as const;

/** Two short lists, told apart by sign and word. */
export function Promises() {
  return (
    <ul className="p-promises">
      {DOES.map((name) => (
        <li key={name}>
          <span className="p-promise-does">
            <Icon name="check" />
          </span>
          {t(`welcome.does.${name}`)}
        </li>
      ))}
      {NEVER.map((name) => (
        <li key={name}>
          <span className="p-promise-never">
            <Icon name="close" />
          </span>
          {t(`welcome.never.${name}`)}
        </li>
      ))}
    </ul>
  );
}
