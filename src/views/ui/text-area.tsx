/** Several lines of text with their label; grows with its text up to `maxRows`. */

import { forwardRef } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import "./field.css";
import "./text-area.css";
import type { TextFieldProps } from "./text-field";

export interface TextAreaProps extends TextFieldProps {
  /** BCP 47: by it the browser checks the spelling. */
  lang?: string | undefined;
  /** Rows shown when empty (default 3). */
  rows?: number;
  /** Rows after which it scrolls (default 12). */
  maxRows?: number;
}

/** A labelled text area; `ref` is the textarea. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { label, hideLabel, description, errorMessage, placeholder, dir = "auto", lang, rows = 3, maxRows = 12, ...props },
  ref,
) {
  return (
    <AriaTextField {...props} className="p-field">
      <Label className={hideLabel ? "p-label-hidden" : "p-label"}>{label}</Label>
      <AriaTextArea
        ref={ref}
        className="p-input p-text-area"
        placeholder={placeholder}
        lang={lang}
        // A placeholder reads in Perch's direction, a text in its own.
        dir={props.value === "" ? undefined : dir}
        rows={rows}
        style={{ maxBlockSize: `${maxRows * 1.35 + 1}em` }}
      />
      {description && (
        <Text slot="description" className="p-description">
          {description}
        </Text>
      )}
      <FieldError className="p-error">{errorMessage}</FieldError>
    </AriaTextField>
  );
});
