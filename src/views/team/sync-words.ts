/** How the desk stands with its team, in words. */
import type { TeamState } from "../../store/queries";
import { t } from "../text";
import type { IconName } from "../ui/icon";
import { number } from "../ui/number";
import { clock, dateTime } from "../ui/time";

const DAY = 86_400_000;

export interface SyncWords {
  /** A few words, for the header. */
  short: string;
  /** A sentence, and what to do. */
  long: string;
  icon: IconName;
  tone: "good" | "warn" | "bad" | "info";
}

/** Undefined while the desk stands alone. */
export function syncWords({ team, status, waiting, refused }: TeamState, now: number): SyncWords | undefined {
  if (!team) return;
  const n = number(waiting);
  const state = status?.state ?? "syncing";
  if (state === "signed_out") return { short: t("team.signed_out"), long: t("team.signed_out_words"), icon: "lock", tone: "bad" };
  if (state === "no_space") return { short: t("team.no_space"), long: t("team.no_space_words"), icon: "alert", tone: "bad" };
  if (state === "failing")
    return { short: t("team.failing"), long: t("team.failing_words", { why: status?.detail ?? "" }), icon: "alert", tone: "bad" };
  if (state === "offline") {
    const since = now - (status?.since ?? now) < DAY ? clock(status?.since ?? now) : dateTime(status?.since ?? now);
    const long = waiting ? t("team.offline_waiting", { since, count: waiting, n }) : t("team.offline_words", { since });
    return { short: waiting ? t("team.offline_n", { n }) : t("team.offline"), long, icon: "alert", tone: "warn" };
  }
  if (refused > 0)
    return { short: t("team.refused", { count: refused, n: number(refused) }), long: t("team.refused_words"), icon: "alert", tone: "warn" };
  if (status?.total) {
    const { done = 0, total } = status;
    return {
      short: t("team.fetching"),
      long: t("team.fetching_words", { done: number(done), total: number(total) }),
      icon: "download",
      tone: "info",
    };
  }
  if (waiting > 0)
    return {
      short: t("team.waiting", { count: waiting, n }),
      long: t("team.waiting_words", { count: waiting, n }),
      icon: "upload",
      tone: "info",
    };
  if (state === "syncing") return { short: t("team.syncing"), long: t("team.syncing"), icon: "refresh", tone: "info" };
  return { short: t("team.synced"), long: t("team.synced_words"), icon: "check", tone: "good" };
}
