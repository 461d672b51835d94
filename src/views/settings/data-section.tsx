/** The data itself: how much there is, and how it leaves, comes back and goes. */
import { useLiveQuery } from "dexie-react-hooks";
import { counts, teamState } from "../../store/queries";
import { t } from "../text";
import { number } from "../ui/number";
import { Section } from "../ui/page-body";
import { ExportDesk } from "./export-desk";
import { ImportDesk } from "./import-desk";
import { WipeDesk } from "./wipe-desk";

/** The tables people think in, in the order they think of them. */
const TABLES = ["customers", "messages", "cases", "notes", "tags", "articles", "acceptances", "events"] as const;

/** Counts, and three buttons. */
export function DataSection() {
  const rows = useLiveQuery(() => counts());
  const state = useLiveQuery(() => teamState());
  return (
    <Section title={t("settings.data")} description={t("settings.data_words")}>
      <dl className="p-counts">
        {TABLES.map((table) => (
          <div key={table}>
            <dt>{t(`settings.table.${table}`)}</dt>
            <dd>{rows ? number(rows[table]) : "–"}</dd>
          </div>
        ))}
      </dl>
      {state && !state.team && (
        <p className="p-soft">
          {state.waiting === 0 ? t("settings.unsynced_none") : t("settings.unsynced", { count: state.waiting, n: number(state.waiting) })}
        </p>
      )}
      <div className="p-row">
        <ExportDesk />
        <ImportDesk />
        <WipeDesk />
      </div>
    </Section>
  );
}
