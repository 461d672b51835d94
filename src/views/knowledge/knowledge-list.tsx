/** Finding an article, and what can be done from there. */
import { useDeferredValue, useMemo, useState } from "react";
import { starterArticles } from "../../domain/knowledge/starter";
import type { Article } from "../../domain/rows";
import { useAct } from "../panel/use-act";
import { useDesk } from "../panel/use-desk";
import { currentLanguage, t } from "../text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Menu } from "../ui/menu";
import { number } from "../ui/number";
import { PageBody } from "../ui/page-body";
import { SearchField } from "../ui/search-field";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { languageName, today } from "../ui/time";
import { showToast } from "../ui/toast";
import { addArticles, archiveAll } from "./add-articles";
import { ArticleList } from "./article-list";
import { ExportArticles } from "./export-articles";
import { facets, findArticles } from "./find-articles";
import { ImportArticles } from "./import-articles";
import { KINDS, type Kind, ofKind } from "./kinds";
import { KnowledgeNav, type KnowledgePart } from "./knowledge-nav";

export interface KnowledgeListProps {
  all: readonly Article[];
  onOpen: (article: Article) => void;
  onNew: () => void;
  onGo: (part: KnowledgePart) => void;
}

/** The list with its search; an empty knowledge base offers three ways to begin. */
export function KnowledgeList({ all, onOpen, onNew, onGo }: KnowledgeListProps) {
  const act = useAct();
  const [query, setQuery] = useState("");
  const [tag, setTag] = useState("");
  const [lang, setLang] = useState("");
  const [kind, setKind] = useState<Kind>("");
  const { who } = useDesk();
  const [shown, setShown] = useState<"active" | "archived">("active");
  const [importing, setImporting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const words = useDeferredValue(query);
  const found = useMemo(
    () => findArticles(ofKind(all, kind, today()), { query: words, tag, lang, archived: shown === "archived" }),
    [all, words, tag, lang, kind, shown],
  );
  const { langs, tags } = useMemo(() => facets(all), [all]);
  const owners = useMemo(() => [...new Set(all.flatMap(({ ownerId }) => ownerId ?? []))], [all]);

  const put = (article: Article) =>
    article.archivedAt === undefined
      ? act({ type: "article.archive", articleId: article.id }, t("knowledge.archived", { title: article.title }))
      : act({ type: "article.restore", articleId: article.id }, t("knowledge.restored_one", { title: article.title }));
  const addStarters = async () => {
    const titles = new Set(all.map((article) => article.title));
    const { ids } = await addArticles(starterArticles(currentLanguage()).filter((article) => !titles.has(article.title)));
    void showToast(t("knowledge.imported", { count: ids.length, n: number(ids.length) }), { undo: () => void archiveAll(ids) });
  };
  const dialog = <ImportArticles isOpen={importing} onClose={() => setImporting(false)} existing={all} />;

  if (all.length === 0) {
    return (
      <PageBody title={t("knowledge.title")}>
        <KnowledgeNav part="articles" onGo={onGo} />
        <EmptyState
          title={t("knowledge.empty_title")}
          actions={
            <>
              <Button variant="primary" onPress={() => void addStarters()}>
                {t("knowledge.add_starters")}
              </Button>
              <Button icon="plus" onPress={onNew}>
                {t("knowledge.new")}
              </Button>
              <Button icon="upload" onPress={() => setImporting(true)}>
                {t("knowledge.import")}
              </Button>
            </>
          }
        >
          {t("knowledge.empty_words")}
        </EmptyState>
        {dialog}
      </PageBody>
    );
  }
  return (
    <div className="p-knowledge">
      <header className="p-knowledge-head">
        <div className="p-body-head">
          <h1 className="p-body-title">{t("knowledge.title")}</h1>
          <div className="p-row">
            <Button size="s" variant="primary" icon="plus" onPress={onNew}>
              {t("knowledge.new")}
            </Button>
            <Menu
              label={t("knowledge.more")}
              items={[
                { id: "import", label: t("knowledge.import"), icon: "upload" },
                { id: "export", label: t("knowledge.export"), icon: "download" },
                { id: "starters", label: t("knowledge.add_starters"), icon: "book" },
              ]}
              onAction={(id) => (id === "import" ? setImporting(true) : id === "export" ? setExporting(true) : void addStarters())}
            />
          </div>
        </div>
        <div>
          <KnowledgeNav part="articles" onGo={onGo} />
        </div>
        <SearchField label={t("knowledge.search")} value={query} onChange={setQuery} />
        <div className="p-knowledge-filters">
          <Segmented
            label={t("knowledge.shown")}
            options={[
              { id: "active", label: t("knowledge.active") },
              { id: "archived", label: t("knowledge.archived_ones") },
            ]}
            value={shown}
            onChange={setShown}
          />
          {langs.length > 1 && (
            <Select
              label={t("knowledge.field_lang")}
              hideLabel
              options={[{ id: "", label: t("knowledge.all_langs") }, ...langs.map((id) => ({ id, label: languageName(id) }))]}
              value={lang}
              onChange={setLang}
            />
          )}
          <Select
            label={t("knowledge.kind")}
            hideLabel
            options={[
              ...KINDS.map((id) => ({ id, label: t(`knowledge.kind.${id || "all"}`) })),
              ...owners.map((id) => ({
                id: `owner:${id}` as const,
                label: t("knowledge.kind.owner", {
                  name: who.names.get(id) || t(id === who.me ? "knowledge.owner_me" : "knowledge.owner_gone"),
                }),
              })),
            ]}
            value={kind}
            onChange={setKind}
          />
          {tags.length > 0 && (
            <Select
              label={t("knowledge.field_tags")}
              hideLabel
              options={[{ id: "", label: t("knowledge.all_tags") }, ...tags.map((id) => ({ id, label: id }))]}
              value={tag}
              onChange={setTag}
            />
          )}
        </div>
        <p className="p-soft" role="status">
          {t("knowledge.found", { count: found.length, n: number(found.length) })}
        </p>
      </header>
      {found.length > 0 ? (
        <ArticleList articles={found} onOpen={onOpen} onPut={(article) => void put(article)} />
      ) : (
        <EmptyState title={t(shown === "archived" && !words ? "knowledge.none_archived" : "knowledge.none_found")}>
          {words || tag || lang || kind ? t("knowledge.none_words") : undefined}
        </EmptyState>
      )}
      {dialog}
      {exporting && <ExportArticles articles={found} onClose={() => setExporting(false)} />}
    </div>
  );
}
