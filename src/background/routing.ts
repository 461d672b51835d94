import { routeAll } from "../commands/route";
import { pushMarks } from "./x-tabs";

/** Routes what has come in, and what a worker that was stopped has left; nobody waits for it. */
export function routeSoon(): void {
  void routeAll()
    .then(pushMarks)
    .catch(() => undefined);
}
