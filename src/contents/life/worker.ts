import type { FromPage } from "../../contracts/messages";
import type { Life } from "./life";

const AGAIN = 400;

/**
 * How the desk talks to the worker. A worker that was being started or stopped gets the message once more; one whose
 * extension is gone ends the desk.
 */
export function createTell(life: Life, send: (message: FromPage) => Promise<unknown>) {
  return async function tell(message: FromPage): Promise<unknown> {
    for (const last of [false, true]) {
      if (!life.check()) return;
      try {
        return await send(message);
      } catch {
        if (!last) await new Promise((done) => setTimeout(done, AGAIN));
      }
    }
  };
}
