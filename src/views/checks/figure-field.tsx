/** A whole number within bounds, saved by Enter or when one leaves it. */
import { useEffect, useState } from "react";
import { t } from "../text";
import { number } from "../ui/number";
import { TextField } from "../ui/text-field";

interface FigureFieldProps {
  label: string;
  description?: string;
  value: number;
  least: number;
  most: number;
  onSave: (value: number) => void;
}

/** What is no such number is said and not saved. */
export function FigureField({ label, description, value, least, most, onSave }: FigureFieldProps) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const wanted = wholeOf(text);
  const isBad = wanted === undefined || wanted < least || wanted > most;
  const save = () => {
    if (!isBad && wanted !== value) onSave(wanted);
  };
  return (
    <TextField
      label={label}
      {...(description !== undefined && { description })}
      inputMode="numeric"
      dir="ltr"
      value={text}
      onChange={setText}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === "Enter") save();
      }}
      isInvalid={isBad}
      errorMessage={t("checks.settings.range", { least: number(least), most: number(most) })}
    />
  );
}

/** A whole number of at least 0; undefined for anything else. */
export const wholeOf = (text: string): number | undefined => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined);
