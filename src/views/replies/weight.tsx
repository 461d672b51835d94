/** X's weighted length of a public reply, live. */
import { useEffect, useState } from "react";
import type { Weight as Weighed } from "../../x/text";
import { t } from "../text";
import { number } from "../ui/number";

type Weigh = (text: string) => Weighed;

/** What is left of 280 by X's official rules; loads them with the first letter. Over it, X asks for Premium. */
export function Weight({ text }: { text: string }) {
  const [weigh, setWeigh] = useState<Weigh>();
  const wanted = text !== "";
  useEffect(() => {
    if (wanted) void import("../../x/text").then((file) => setWeigh(() => file.weigh));
  }, [wanted]);
  if (!wanted || !weigh) return null;
  const { remaining } = weigh(text);
  const over = remaining < 0;
  return (
    <span className={over ? "p-weight p-weight-over" : "p-weight"} title={t("replies.weight")}>
      <span aria-hidden="true">{number(remaining)}</span>
      <span className="p-label-hidden">{t(over ? "replies.weight.over" : "replies.weight.left", { count: Math.abs(remaining) })}</span>
    </span>
  );
}
