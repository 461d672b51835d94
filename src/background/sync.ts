import { startSync } from "../sync/loop";
import { showBadge } from "./badge";
import { pushMarks } from "./x-tabs";

const ALARM = "sync";
/** Minutes between two looks while no panel is open. */
const EVERY = 5;

/** Sends what waits and takes what is new while no panel does: at each write, and every few minutes. */
export function syncInTheBackground(): void {
  const sync = startSync({
    live: false,
    onPulled(customerIds) {
      pushMarks(customerIds);
      void showBadge().catch(() => undefined);
    },
  });
  // The alarm wakes a worker that was put to sleep: starting syncs, and one that is awake is told.
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) sync.soon();
  });
  void chrome.alarms.get(ALARM).then((known) => void (known ?? chrome.alarms.create(ALARM, { periodInMinutes: EVERY })));
}
