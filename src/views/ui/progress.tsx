/** How far long work has come. */
import { useEffect, useState } from "react";
import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";
import "./progress.css";

/** A bar with its words and percentage. `value` is 0 to 1; without it, nobody knows. It shows only once the work has taken a second. */
export function Progress({ label, value }: { label: string; value?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <ProgressBar className="p-progress" value={(value ?? 0) * 100} isIndeterminate={value === undefined}>
      {({ percentage, valueText }) => (
        <>
          <Label>{label}</Label>
          <span>{value === undefined ? "" : valueText}</span>
          <div className="p-progress-track">
            <div className="p-progress-fill" style={{ inlineSize: `${percentage ?? 30}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
