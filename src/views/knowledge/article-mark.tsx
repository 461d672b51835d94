/** What keeps an article from being inserted everywhere: it is a draft, or not for everybody's eyes. */
import type { Article } from "../../domain/rows";
import { t } from "../text";
import { Icon } from "../ui/icon";
import "./article-mark.css";

/** The marks of an article in the list, and of a suggestion. */
export default function ArticleMark({ article: { status, audience } }: { article: Article }) {
  return (
    <>
      {status === "draft" && <span className="p-article-mark">{t("knowledge.mark.draft")}</span>}
      {audience && (
        <span className="p-article-mark">
          <Icon name="lock" /> {t(`knowledge.mark.${audience}`)}
        </span>
      )}
    </>
  );
}
