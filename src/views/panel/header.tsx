/** The slim header: where one is, and the way to the other pages. */
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { SyncBadge } from "../team/sync-badge";
import { t } from "../text";
import { Icon, type IconName } from "../ui/icon";
import { IconButton } from "../ui/icon-button";
import { Shortcuts } from "./shortcuts";
import { PAGES, useShown } from "./shown";

const ICONS: Record<(typeof PAGES)[number], IconName> = { desk: "inbox", knowledge: "book", stats: "chart", settings: "settings" };

/** Navigation between the four pages, and the list of shortcuts. */
export function Header() {
  const page = useShown((shown) => shown.page);
  const go = useShown((shown) => shown.go);
  const [helping, setHelping] = useState(false);
  return (
    <header className="p-header">
      <nav className="p-nav" aria-label={t("panel.nav")}>
        {PAGES.map((one) => (
          <AriaButton
            key={one}
            className="p-nav-item"
            aria-current={one === (page === "macros" ? "knowledge" : page) ? "page" : undefined}
            onPress={() => go(one)}
          >
            <Icon name={ICONS[one]} />
            <span className="p-nav-words">{t(`panel.page.${one}`)}</span>
          </AriaButton>
        ))}
      </nav>
      <SyncBadge />
      <IconButton icon="help" label={t("panel.shortcuts")} shortcut="?" onPress={() => setHelping(true)} />
      <Shortcuts isOpen={helping} onOpenChange={setHelping} />
    </header>
  );
}
