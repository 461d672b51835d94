/** Finding a macro to change, and what can be done from there. */
import { useDeferredValue, useMemo, useState } from "react";
import type { CommandType } from "../../domain/commands";
import { findMacros } from "../../domain/macros/find";
import { isOwnMacro } from "../../domain/macros/macro";
import type { Macro } from "../../domain/rows";
import { useAct } from "../panel/use-act";
import { useDesk } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Menu } from "../ui/menu";
import { number } from "../ui/number";
import { PageBody } from "../ui/page-body";
import { SearchField } from "../ui/search-field";
import { Select } from "../ui/select";
import { exportMacros } from "./export-macros";
import { ImportMacros } from "./import-macros";
import { KnowledgeTabs } from "./knowledge-tabs";
import { MacroRow } from "./macro-row";

const SHOWN = ["all", "shared", "team", "personal", "archived"] as const;
type Shown = (typeof SHOWN)[number];

interface MacroListProps {
  all: readonly Macro[];
  may: (type: CommandType) => boolean;
  onOpen: (macro: Macro) => void;
  onCopy: (macro: Macro) => void;
  onNew: () => void;
}

const isShown = ({ visibility, archivedAt }: Macro, shown: Shown) =>
  shown === "archived" ? archivedAt !== undefined : archivedAt === undefined && (shown === "all" || visibility === shown);

/** The list with its search; where there are none, how to begin. */
export function MacroList({ all, may, onOpen, onCopy, onNew }: MacroListProps) {
  const act = useAct();
  const { who } = useDesk();
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  const [importing, setImporting] = useState(false);
  const words = useDeferredValue(query);
  const found = useMemo(
    () =>
      findMacros(
        all.filter((macro) => isShown(macro, shown)),
        words,
      ),
    [all, shown, words],
  );
  const put = ({ id, name, archivedAt }: Macro) =>
    archivedAt === undefined
      ? act({ type: "macro.archive", macroId: id }, t("macros.archived", { name }))
      : act({ type: "macro.restore", macroId: id }, t("macros.restored", { name }));
  const dialog = importing && (
    <ImportMacros
      existing={all}
      mayShare={may("macro.create")}
      mayArchive={may("macro.archive")}
      who={who}
      onClose={() => setImporting(false)}
    />
  );
  const add = (
    <Button size="s" variant="primary" icon="plus" onPress={onNew}>
      {t("macros.new")}
    </Button>
  );
  if (all.length === 0) {
    return (
      <PageBody title={t("macros.title")} actions={<KnowledgeTabs page="macros" />}>
        <EmptyState
          title={t("macros.empty_title")}
          actions={
            <>
              {add}
              <Button size="s" icon="upload" onPress={() => setImporting(true)}>
                {t("macros.import")}
              </Button>
            </>
          }
        >
          {t("macros.empty_words")}
        </EmptyState>
        {dialog}
      </PageBody>
    );
  }
  return (
    <div className="p-knowledge">
      <header className="p-knowledge-head">
        <div className="p-body-head">
          <h1 className="p-body-title">{t("macros.title")}</h1>
          <div className="p-row">
            {add}
            <Menu
              label={t("macros.more")}
              items={[
                { id: "import", label: t("macros.import"), icon: "upload" },
                { id: "export", label: t("macros.export"), icon: "download" },
              ]}
              onAction={(id) => (id === "import" ? setImporting(true) : exportMacros(found))}
            />
          </div>
        </div>
        <SearchField label={t("macros.search")} value={query} onChange={setQuery} />
        <div className="p-knowledge-filters">
          <KnowledgeTabs page="macros" />
          <Select
            label={t("macros.shown")}
            hideLabel
            options={SHOWN.map((id) => ({ id, label: t(`macros.shown.${id}`) }))}
            value={shown}
            onChange={setShown}
          />
        </div>
        <p className="p-soft" role="status">
          {t("macros.found", { count: found.length, n: number(found.length) })}
        </p>
      </header>
      <ul className="p-articles p-macros" aria-label={t("macros.title")}>
        {found.map((macro) => (
          <MacroRow
            key={macro.id}
            macro={macro}
            who={who}
            mayPut={isOwnMacro(macro.id) || may("macro.archive")}
            onOpen={onOpen}
            onCopy={onCopy}
            onPut={(one) => void put(one)}
          />
        ))}
      </ul>
      {dialog}
    </div>
  );
}
