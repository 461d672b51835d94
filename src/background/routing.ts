import { attachAll } from "../commands/attach";
import { routeAll } from "../commands/route";
import { pushMarks } from "./x-tabs";

/** Routes what has come in, and what a worker that was stopped has left; then attaches what belongs to incidents. Nobody waits for it. */
export function routeSoon(): void {
  void routeAll()
    .then(pushMarks)
    .catch(() => undefined)
    .then(attachAll)
    .then(pushMarks)
    .catch(() => undefined);
}
