/** The desk in a whole tab: the queue, and the customer whose turn it is. */
import { createChromePageLink } from "../sidepanel/chrome-page-link";
import { App } from "../views/panel/app";
import { PageLinkContext } from "../views/panel/page-link";
import { DeskSyncContext, lazySync } from "../views/team/desk-sync";
import { later } from "../views/text/load";
import "../views/theme.css";

const QueueDesk = later(() => import("../views/queue/queue-desk"));

const link = createChromePageLink();
const sync = lazySync(async () => (await import("../sync/panel")).createDeskSync(link.changed));

export default function DeskTab() {
  return (
    <PageLinkContext.Provider value={link}>
      <DeskSyncContext.Provider value={sync}>
        <App desk={<QueueDesk />} />
      </DeskSyncContext.Provider>
    </PageLinkContext.Provider>
  );
}
