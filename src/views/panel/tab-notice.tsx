/** Why the panel can't see X, and what to do about it. */
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { type TabState, usePageLink } from "./page-link";

/** Nothing while the tab is X and answers. */
export function TabNotice({ tab }: { tab: TabState }) {
  const link = usePageLink();
  if (tab.kind === "unreachable") {
    return (
      <div className="p-tab-notice">
        <ErrorNotice
          tone="warn"
          title={t("panel.tab.reload.title")}
          actions={
            <Button size="s" variant="primary" icon="refresh" onPress={() => link.reload()}>
              {t("panel.tab.reload")}
            </Button>
          }
        >
          {t("panel.tab.reload.words")}
        </ErrorNotice>
      </div>
    );
  }
  if (tab.kind === "elsewhere") {
    return (
      <div className="p-tab-notice">
        <ErrorNotice
          tone="info"
          title={t("panel.tab.elsewhere")}
          actions={
            <Button size="s" variant="primary" icon="external" onPress={() => link.open("https://x.com/notifications/mentions")}>
              {t("panel.tab.open")}
            </Button>
          }
        />
      </div>
    );
  }
  return null;
}
