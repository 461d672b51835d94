/** Fields of rules that hold more than a line of text. */
import { useState } from "react";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { TextField } from "../ui/text-field";
import type { Choice } from "./use-choices";

interface Common {
  label: string;
  description?: string;
  isInvalid?: boolean;
  errorMessage?: string;
}

const parts = (text: string) => [...new Set(text.split(/[,\n]/).map((one) => one.trim()))].filter(Boolean);

/** Several words with commas between them. */
export function ListField({ value, onChange, ...props }: Common & { value: readonly string[]; onChange: (value: string[]) => void }) {
  const [text, setText] = useState(value.join(", "));
  return (
    <TextField
      {...props}
      description={props.description ?? t("routing.commas")}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(parts(typed));
      }}
    />
  );
}

/** A whole number, 0 or more; empty is none. */
export function CountField({
  value,
  onChange,
  ...props
}: Common & { value: number | undefined; onChange: (value: number | undefined) => void }) {
  const [text, setText] = useState(value === undefined ? "" : String(value));
  return (
    <TextField
      {...props}
      inputMode="numeric"
      dir="ltr"
      value={text}
      onChange={(typed) => {
        const digits = typed.replace(/\D/g, "").slice(0, 9);
        setText(digits);
        onChange(digits === "" ? undefined : Number(digits));
      }}
    />
  );
}

/** Any of a few, all in sight. */
export function ManyField<Id extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly (Choice & { id: Id })[];
  value: readonly Id[];
  onChange: (value: Id[]) => void;
}) {
  return (
    <fieldset className="p-choices">
      <legend className="p-label">{label}</legend>
      {options.length === 0 && <span className="p-soft">{t("routing.nothing_to_choose")}</span>}
      {options.map(({ id, label: words }) => (
        <Checkbox
          key={id}
          label={words}
          isSelected={value.includes(id)}
          onChange={(isOn) => onChange(options.map((one) => one.id).filter((one) => (one === id ? isOn : value.includes(one))))}
        />
      ))}
    </fieldset>
  );
}
