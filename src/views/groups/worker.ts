/** The worker in which groups are found: it reads the desk's database by itself, so that the page does nothing but show them. */
import { lookAtGroups } from "./look";

self.onmessage = () => {
  void lookAtGroups(Date.now()).then(
    (groups) => self.postMessage({ groups }),
    (error) => self.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
};
