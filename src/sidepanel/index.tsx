/** The side panel (Firefox: sidebar): the app, linked to the X tab beside it. */
import { App } from "../views/panel/app";
import { PageLinkContext } from "../views/panel/page-link";
import "../views/theme.css";
import { createChromePageLink } from "./chrome-page-link";

const link = createChromePageLink();

export default function SidePanel() {
  return (
    <PageLinkContext.Provider value={link}>
      <App />
    </PageLinkContext.Provider>
  );
}
