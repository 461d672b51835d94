/** A day and a time of day, by the browser's own control. */
import { TextField } from "../ui/text-field";

interface MomentFieldProps {
  label: string;
  /** Milliseconds since 1970 UTC. */
  value: number | undefined;
  onChange: (at: number | undefined) => void;
  error?: string | undefined;
}

const two = (n: number) => String(n).padStart(2, "0");

/** As the control writes it: local, without a zone. */
function local(at: number): string {
  const then = new Date(at);
  const day = [then.getFullYear(), two(then.getMonth() + 1), two(then.getDate())].join("-");
  return `${day}T${two(then.getHours())}:${two(then.getMinutes())}`;
}

/** A labelled control; empty while no moment is chosen. */
export function MomentField({ label, value, onChange, error }: MomentFieldProps) {
  const take = (text: string) => {
    const at = new Date(text).getTime();
    onChange(Number.isNaN(at) ? undefined : at);
  };
  return (
    <TextField
      label={label}
      type="datetime-local"
      dir="ltr"
      value={value === undefined ? "" : local(value)}
      onChange={take}
      isInvalid={error !== undefined}
      {...(error !== undefined && { errorMessage: error })}
    />
  );
}
