/** The side panel (Firefox: sidebar): the app, linked to the X tab beside it and to the team. */
import { App } from "../views/panel/app";
import { PageLinkContext } from "../views/panel/page-link";
import { DeskSyncContext, lazySync } from "../views/team/desk-sync";
import "../views/theme.css";
import { createChromePageLink } from "./chrome-page-link";

const link = createChromePageLink();
const sync = lazySync(async () => (await import("../sync/panel")).createDeskSync(link.changed));

export default function SidePanel() {
  return (
    <PageLinkContext.Provider value={link}>
      <DeskSyncContext.Provider value={sync}>
        <App />
      </DeskSyncContext.Provider>
    </PageLinkContext.Provider>
  );
}
