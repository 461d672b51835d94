/** One line of text with its label. */

import { forwardRef } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import "./field.css";

export interface TextFieldProps extends Omit<AriaTextFieldProps, "className" | "style" | "children"> {
  label: string;
  /** Keep the label for screen readers only. */
  hideLabel?: boolean;
  description?: string;
  /** Shown, and announced, when `isInvalid`. */
  errorMessage?: string;
  placeholder?: string;
  /** `auto` where a person writes free text in any language. */
  dir?: "auto" | "ltr" | "rtl";
}

/** A labelled text input; `ref` is the input. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { label, hideLabel, description, errorMessage, placeholder, dir = "auto", ...props },
  ref,
) {
  return (
    <AriaTextField {...props} className="p-field">
      <Label className={hideLabel ? "p-label-hidden" : "p-label"}>{label}</Label>
      <Input ref={ref} className="p-input" placeholder={placeholder} dir={props.value === "" ? undefined : dir} />
      {description && (
        <Text slot="description" className="p-description">
          {description}
        </Text>
      )}
      <FieldError className="p-error">{errorMessage}</FieldError>
    </AriaTextField>
  );
});
