/** The workspace's promises, read once for everything that shows clocks. */
import { liveQuery } from "dexie";
import { useEffect } from "react";
import { create } from "zustand";
import type { Sla } from "../../domain/sla/clock";
import { sla } from "../../store/queries/sla";

const useStore = create<{ ready?: Sla | undefined }>(() => ({}));
let followers = 0;
let subscription: { unsubscribe(): void } | undefined;

function follow(): () => void {
  if (followers++ === 0) subscription = liveQuery(sla).subscribe((ready) => useStore.setState({ ready }));
  return () => {
    if (--followers === 0) subscription?.unsubscribe();
  };
}

/** The promises, live; undefined while they are read and where there are none. */
export function useSla(): Sla | undefined {
  useEffect(follow, []);
  return useStore((store) => store.ready);
}
