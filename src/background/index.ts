/** The worker: takes what the X tabs and the panel say, writes it through the desk's doors, and answers when it is written. */
import type { FromPage, FromPanel } from "../contracts/messages";
import { followSwitch, warnInTime } from "./alerts";
import { showBadge } from "./badge";
import { captured, forgetRead, letPanelRead, readFromPage, seen } from "./captures";
import { countedSelectors } from "./health";
import { joinOpenTabs } from "./inject";
import { listen, type XTab } from "./listen";
import { tellWhatIsLookedFor } from "./looked-for";
import { openPanel, openPanelOnAction } from "./panel";
import { refuse } from "./refusals";
import { routeSoon } from "./routing";
import { syncInTheBackground } from "./sync";
import { switchTag } from "./tagging";
import { markLabels, pushMarks, toXTabs } from "./x-tabs";

function fromPage(message: FromPage, { windowId, url }: XTab): unknown {
  switch (message.type) {
    case "page-worker:hello":
      return markLabels();
    case "page-worker:captured":
      return captured(message);
    case "page-worker:seen":
      if (message.selectors) void countedSelectors(message.selectors, url).catch(() => undefined);
      return seen(message);
    case "page-worker:dom":
      return readFromPage(message);
    case "page-worker:refused":
      return refuse(message.reason, "page", message.count);
    case "page-worker:focus":
      return letPanelRead();
    case "page-worker:suggest":
      // The browser allows it in this very turn alone.
      return openPanel(windowId);
    case "page-worker:tag":
      return tagged(message);
  }
}

async function tagged(message: FromPage & { type: "page-worker:tag" }) {
  const answer = await switchTag(message);
  await relabel();
  if (answer.mark) await toXTabs({ type: "worker-page:marks", marks: { [message.handle.toLowerCase()]: answer.mark } });
  return answer;
}

/** The words of the marks and the tags they offer, in every tab. */
async function relabel() {
  await toXTabs({ type: "worker-page:labels", labels: await markLabels() });
}

function fromPanel(message: FromPanel): unknown {
  if (message.type === "panel-worker:settings-changed") {
    forgetRead();
    routeSoon();
    return Promise.all([relabel(), followSwitch(), toXTabs({ type: "worker-page:again" })]);
  }
  pushMarks(message.customerIds);
  routeSoon();
  return Promise.all([relabel(), showBadge()]);
}

listen({ fromPage, fromPanel, refused: refuse });
openPanelOnAction();
syncInTheBackground();
routeSoon();
warnInTime();
void showBadge().catch(() => undefined);
void tellWhatIsLookedFor().catch(() => undefined);
void markLabels()
  .then((labels) => joinOpenTabs({ type: "worker-page:labels", labels }))
  .catch(() => undefined);
