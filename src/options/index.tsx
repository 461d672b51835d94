/** The options page: the app in a whole tab, following no page of X. */
import type { FromPanel } from "../contracts/messages";
import { App } from "../views/panel/app";
import { noPage, type PageLink, PageLinkContext } from "../views/panel/page-link";
import { DeskSyncContext, lazySync } from "../views/team/desk-sync";
import "../views/theme.css";

/** Nobody may be listening: the worker starts when it is next needed, and reads everything anew. */
const tell = (message: FromPanel) => void chrome.runtime.sendMessage(message).catch(() => undefined);

const link: PageLink = {
  ...noPage,
  changed: (customerIds) => tell({ type: "panel-worker:changed", customerIds }),
  settingsChanged: () => tell({ type: "panel-worker:settings-changed" }),
  mayNotify: () => chrome.permissions.request({ permissions: ["notifications"] }).catch(() => false),
};

const sync = lazySync(async () => (await import("../sync/panel")).createDeskSync(link.changed));

export default function Options() {
  return (
    <PageLinkContext.Provider value={link}>
      <DeskSyncContext.Provider value={sync}>
        <App />
      </DeskSyncContext.Provider>
    </PageLinkContext.Provider>
  );
}
