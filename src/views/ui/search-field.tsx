/** A search box: Escape and the cross clear it. */

import { forwardRef } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from "react-aria-components/SearchField";
import { t } from "../text";
import "./button.css";
import "./field.css";
import "./icon-button.css";
import { Icon } from "./icon";
import "./search-field.css";

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, "className" | "style" | "children"> {
  /** What is searched: accessible name, and placeholder unless one is given. */
  label: string;
  placeholder?: string;
}

/** A pill-shaped search field; `ref` is the input. */
export const SearchField = forwardRef<HTMLInputElement, SearchFieldProps>(function SearchField({ label, placeholder, ...props }, ref) {
  return (
    <AriaSearchField {...props} className="p-search">
      <Label className="p-label-hidden">{label}</Label>
      <Icon name="search" />
      <Input ref={ref} className="p-input p-search-input" placeholder={placeholder ?? label} dir="auto" />
      <AriaButton className="p-icon-button p-icon-button-s p-search-clear" aria-label={t("ui.clear")}>
        <Icon name="close" />
      </AriaButton>
    </AriaSearchField>
  );
});
