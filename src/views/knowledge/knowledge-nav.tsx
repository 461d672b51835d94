/** The parts of the knowledge base; macros, the other thing one answers with, are among them. */
import { useShown } from "../panel/shown";
import { t } from "../text";
import { Segmented } from "../ui/segmented";

export type KnowledgePart = "articles" | "gaps" | "report";

/** Goes from one to the other. */
export function KnowledgeNav({ part, onGo }: { part: KnowledgePart; onGo: (part: KnowledgePart) => void }) {
  const go = useShown((shown) => shown.go);
  return (
    <Segmented<KnowledgePart | "macros">
      label={t("knowledge.parts")}
      options={[
        { id: "articles", label: t("knowledge.articles") },
        { id: "macros", label: t("macros.title") },
        { id: "gaps", label: t("knowledge.gaps") },
        { id: "report", label: t("knowledge.report") },
      ]}
      value={part}
      onChange={(to) => (to === "macros" ? go("macros") : onGo(to))}
    />
  );
}
