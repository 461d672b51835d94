/** Whether the desk falls behind, looked at once a minute, and not while somebody said they know. */
import { useEffect, useState } from "react";
import { create } from "zustand";
import type { Settings } from "../../domain/rows";
import { LINK, withPlace } from "../../domain/sla/note";
import { isOverloaded, type Load } from "../../domain/sla/overload";
import { load } from "../../store/queries/sla";
import { t } from "../text";

const MINUTE = 60_000;
/** For how long who said "not now" hears nothing of it. */
const QUIET = 60 * MINUTE;

/** Until when nothing is proposed (ms). */
export const useQuiet = create<{ until: number; dismiss: () => void }>((set) => ({
  until: 0,
  dismiss: () => set({ until: Date.now() + QUIET }),
}));

export interface Overload {
  load: Load;
  /** What can be said to customers, with the address in it. */
  message: string;
}

/** What the desk is overloaded by; undefined while it keeps up, and where the workspace gave no address to send customers to. */
export function useOverload(hours: Settings["hours"] | undefined): Overload | undefined {
  const until = useQuiet((quiet) => quiet.until);
  const [now, setLoad] = useState<Load>();
  const link = hours?.diversionLink ?? "";
  useEffect(() => {
    if (!link) return;
    const look = () => void load(Date.now()).then(setLoad, () => setLoad(undefined));
    look();
    const timer = setInterval(look, MINUTE);
    return () => clearInterval(timer);
  }, [link]);
  if (!hours || !link || !now || Date.now() < until || !isOverloaded(now)) return;
  const text = hours.diversion || t("hours.diversion_default", { link: LINK });
  return { load: now, message: text.includes(LINK) ? withPlace(text, LINK, link) : `${text} ${link}` };
}
