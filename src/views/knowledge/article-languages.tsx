/** An article's other languages: open one, or begin one that is missing. */
import { topicOf } from "../../domain/articles/row";
import type { Article } from "../../domain/rows";
import { t } from "../text";
import { Button } from "../ui/button";
import { languageName } from "../ui/time";

interface ArticleLanguagesProps {
  article: Article;
  all: readonly Article[];
  onOpen: (article: Article) => void;
  onTranslate: (article: Article) => void;
}

/** A line of buttons. */
export function ArticleLanguages({ article, all, onOpen, onTranslate }: ArticleLanguagesProps) {
  const topic = topicOf(article);
  const others = all.filter((each) => each.id !== article.id && each.archivedAt === undefined && topicOf(each) === topic);
  return (
    <div className="p-row p-languages">
      <span className="p-soft">{t(others.length > 0 ? "knowledge.other_langs" : "knowledge.one_lang")}</span>
      {others.map((each) => (
        <Button key={each.id} size="s" onPress={() => onOpen(each)}>
          {languageName(each.lang)}
        </Button>
      ))}
      <Button size="s" variant="quiet" icon="plus" onPress={() => onTranslate(article)}>
        {t("knowledge.translate")}
      </Button>
    </div>
  );
}
