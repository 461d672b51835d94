/** How near an account is to what X lets it send: https://help.x.com/en/rules-and-policies/x-limits. Counts only what Perch has seen. */
import type { Audience } from "../rows";
import type { Finding } from "./finding";
import type { CheckSettings } from "./settings";

/** Something that went out, or stands in X's composer. */
export interface Sent {
  at: number;
  audience: Audience;
  /** Absent where nothing tells. */
  accountId?: string;
}

/** How many public replies and private messages went out in 24 hours, and public ones in half an hour, each with its cap. */
export interface Pace {
  day: Record<Audience, Used>;
  burst: Used;
}
export interface Used {
  count: number;
  cap: number;
}

const DAY = 86_400_000;
const HALF_HOUR = 1_800_000;

/** What one account has sent before `now`; what belongs to no account that is known counts for all. */
export function paceOf(sent: readonly Sent[], accountId: string | undefined, now: number, caps: CheckSettings): Pace {
  const own = sent.filter((one) => one.accountId === undefined || accountId === undefined || one.accountId === accountId);
  const count = (audience: Audience, within: number) => own.filter((one) => one.audience === audience && now - one.at < within).length;
  return {
    day: {
      public: { count: count("public", DAY), cap: caps.repliesADay },
      private: { count: count("private", DAY), cap: caps.messagesADay },
    },
    burst: { count: count("public", HALF_HOUR), cap: caps.burst },
  };
}

/** Noted from four fifths of a cap on, warned of shortly before, and held where it is reached. */
const severityOf = ({ count, cap }: Used): Finding["severity"] | undefined => {
  if (count >= cap) return "stop";
  if (count >= cap * 0.95) return "warn";
  return count >= cap * 0.8 ? "note" : undefined;
};

/** What the pace of an account says of one reply more. */
export function pace({ day, burst }: Pace, audience: Audience): Finding[] {
  const found = (check: "pace_day" | "pace_burst", used: Used): Finding[] => {
    const severity = severityOf(used);
    return severity ? [{ check, severity, spans: [], values: { ...used } }] : [];
  };
  return [...found("pace_day", day[audience]), ...(audience === "public" ? found("pace_burst", burst) : [])];
}
