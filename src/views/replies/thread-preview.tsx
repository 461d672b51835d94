/** A text that is too long for one post, as the posts it becomes. */
import { useMemo } from "react";
import type { Settings } from "../../domain/rows";
import { weigh } from "../../x/text";
import { cutThread } from "../../x/thread";
import { t } from "../text";
import { Disclosure } from "../ui/disclosure";
import { number } from "../ui/number";
import { Segmented } from "../ui/segmented";
import "./thread.css";
import { useWriting } from "./use-writing";

interface ThreadPreviewProps {
  /** As it goes into X: signed. */
  text: string;
  /** BCP 47. */
  lang: string | undefined;
}

/** Nothing while one post holds it. */
export default function ThreadPreview({ text, lang }: ThreadPreviewProps) {
  const { long, choose } = useWriting();
  const isLong = useMemo(() => weigh(text).remaining < 0, [text]);
  const parts = useMemo(
    () => (isLong && long !== "one" ? cutThread(text, { numbered: long === "numbered", lang }) : []),
    [text, lang, long, isLong],
  );
  if (!isLong) return null;
  const becomes =
    parts.length > 0 ? t("replies.thread.becomes", { count: parts.length, n: number(parts.length) }) : t("replies.thread.premium");
  return (
    <section className="p-thread" aria-label={t("replies.thread.label")}>
      <Disclosure title={<span role="status">{becomes}</span>}>
        <Segmented
          label={t("replies.thread.how")}
          options={LONG.map((id) => ({ id, label: t(`replies.thread.${id}`) }))}
          value={long}
          onChange={(to) => void choose({ long: to })}
        />
        {parts.length > 0 && (
          <ol className="p-thread-posts">
            {parts.map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a post is its place in the thread
              <li key={at} dir="auto" lang={lang} data-left={number(weigh(part).remaining)}>
                {part}
              </li>
            ))}
          </ol>
        )}
      </Disclosure>
    </section>
  );
}

const LONG = ["thread", "numbered", "one"] as const satisfies readonly Settings["writing"]["long"][];
