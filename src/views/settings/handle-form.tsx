/** Asks for a handle on X. */
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { t } from "../text";
import { Button } from "../ui/button";
import { TextField, type TextFieldProps } from "../ui/text-field";

export interface HandleFormProps {
  label: string;
  /** What the button does. */
  action: string;
  /** Gets the handle without @; resolves true when it was taken. */
  onSubmit: (handle: string) => Promise<boolean>;
}

/** The handle in what someone typed or pasted: "@name", "name" or an address on X. Undefined when it is none. */
export function handleIn(typed: string): string | undefined {
  const name = typed
    .trim()
    .replace(/^(https?:\/\/)?(www\.|mobile\.)?(x|twitter)\.com\//i, "")
    .replace(/^@/, "")
    .replace(/[/?#].*$/, "");
  return /^\w{1,15}$/.test(name) ? name : undefined;
}

/** The field alone. */
export function HandleField(props: Pick<TextFieldProps, "label" | "description" | "value" | "onChange" | "isInvalid">) {
  return <TextField {...props} dir="ltr" placeholder="@" autoComplete="off" spellCheck="false" errorMessage={t("settings.bad_handle")} />;
}

/** A field and its button on one line. */
export function HandleForm({ label, action, onSubmit }: HandleFormProps) {
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  return (
    <Form
      className="p-handle-form"
      validationBehavior="aria"
      onSubmit={async (event) => {
        event.preventDefault();
        const handle = handleIn(typed);
        setWrong(handle === undefined);
        if (handle !== undefined && (await onSubmit(handle))) setTyped("");
      }}
    >
      <HandleField
        label={label}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setWrong(false);
        }}
        isInvalid={isWrong}
      />
      <Button type="submit">{action}</Button>
    </Form>
  );
}
