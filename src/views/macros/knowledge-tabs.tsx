/** Between articles and macros: both are what one answers with. */
import { useShown } from "../panel/shown";
import { t } from "../text";
import { Segmented } from "../ui/segmented";

export function KnowledgeTabs({ page }: { page: "knowledge" | "macros" }) {
  const go = useShown((shown) => shown.go);
  return (
    <Segmented
      label={t("macros.pages")}
      options={[
        { id: "knowledge", label: t("macros.articles") },
        { id: "macros", label: t("macros.title") },
      ]}
      value={page}
      onChange={go}
    />
  );
}
