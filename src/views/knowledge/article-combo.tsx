/** Choosing an article by a part of its title. */
import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { topicOf } from "../../domain/articles/row";
import type { Article } from "../../domain/rows";
import "../ui/field.css";
import "../ui/menu.css";
import { languageName } from "../ui/time";
import { findArticles } from "./find-articles";

interface ArticleComboProps {
  label: string;
  description: string;
  articles: readonly Article[];
  /** A topic. */
  value: string | undefined;
  /** Nothing where the field was emptied. */
  onChange: (topicId: string | undefined) => void;
}

const SHOWN = 30;

/** A combo box over articles; gives the topic of the one chosen. */
export function ArticleCombo({ label, description, articles, value, onChange }: ArticleComboProps) {
  const chosen = articles.find((article) => topicOf(article) === value);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? chosen?.title ?? "";
  const found = findArticles(articles, { query: typed ?? "", tag: "", lang: "", archived: false }).slice(0, SHOWN);
  return (
    <ComboBox
      className="p-field"
      inputValue={shown}
      onInputChange={(text) => {
        setTyped(text);
        if (text === "") onChange(undefined);
      }}
      value={chosen?.id ?? null}
      onChange={(key) => {
        const article = articles.find(({ id }) => id === key);
        if (!article) return;
        onChange(topicOf(article));
        setTyped(undefined);
      }}
      onBlur={() => setTyped(undefined)}
      items={found}
      menuTrigger="input"
      defaultFilter={() => true}
      allowsCustomValue
    >
      <Label className="p-label">{label}</Label>
      <Input className="p-input" dir="auto" />
      <Text slot="description" className="p-description">
        {description}
      </Text>
      <Popover className="p-popover" offset={4}>
        <ListBox className="p-menu">
          {(article: Article) => (
            <ListBoxItem className="p-menu-item" id={article.id} textValue={article.title}>
              <span className="p-menu-words">{article.title}</span>
              <span className="p-menu-detail">{languageName(article.lang)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
