/** The app's frame, the same in the side panel and on the options page: a slim header, and one page beneath. */
import { useLiveQuery } from "dexie-react-hooks";
import { type ReactNode, Suspense, useEffect } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { accounts } from "../../store/queries";
import { t } from "../text";
import { later } from "../text/load";
import { ErrorNotice } from "../ui/error-notice";
import { Spinner } from "../ui/spinner";
import { Toasts } from "../ui/toast";
import "./app.css";
import { Boundary } from "./boundary";
import { Desk } from "./desk";
import { Header } from "./header";
import { usePageLink } from "./page-link";
import { type Page, useShown } from "./shown";
import { useAppearance } from "./use-appearance";

const OTHERS = {
  reviews: later(() => import("../approvals/reviews-page")),
  knowledge: later(() => import("../knowledge/knowledge-page")),
  macros: later(() => import("../macros/macros-page")),
  stats: later(() => import("../stats/stats-page")),
  settings: later(() => import("../settings/settings-page")),
} satisfies Record<Exclude<Page, "desk">, unknown>;
const Welcome = later(() => import("../onboarding/welcome"));

/** Perch. Stands within a `PageLinkContext`. `desk` is what its first page shows. */
export function App({ desk = <Desk /> }: { desk?: ReactNode }) {
  const link = usePageLink();
  const language = useAppearance();
  const setTab = useShown((shown) => shown.setTab);
  useEffect(() => link.follow(setTab), [link, setTab]);
  if (!language) return <Spinner />;
  return (
    <I18nProvider locale={language}>
      {/* A change of language makes every word anew. */}
      <div className="p-app" key={language}>
        <Content desk={desk} />
        <Toasts />
      </div>
    </I18nProvider>
  );
}

function Content({ desk }: { desk: ReactNode }) {
  const page = useShown((shown) => shown.page);
  const viewer = useShown((shown) => (shown.tab.kind === "x" ? shown.tab.page.viewer : undefined));
  const known = useLiveQuery(() => accounts());
  if (!known) return <Spinner />;
  if (known.length === 0) {
    return (
      <main className="p-page">
        <Suspense fallback={<Spinner />}>
          <Welcome viewer={viewer} onDone={() => {}} />
        </Suspense>
      </main>
    );
  }
  const Other = page === "desk" ? undefined : OTHERS[page];
  return (
    <>
      <Header />
      <main className={Other ? "p-page" : "p-page p-page-desk"} id="main">
        <Boundary key={page} fallback={(reason) => <ErrorNotice title={t("panel.broken")}>{reason}</ErrorNotice>}>
          <Suspense fallback={<Spinner />}>{Other ? <Other /> : desk}</Suspense>
        </Boundary>
      </main>
    </>
  );
}
