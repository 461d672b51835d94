/** The tags given most. */
import type { TagUse } from "../../domain/metrics/tags";
import { t } from "../text";
import { Help } from "../ui/help";
import { number } from "../ui/number";
import { Section } from "../ui/page-body";

const SHOWN = 10;

/** A list with a bar each, in share of the most used. */
export function TopTags({ tags }: { tags: readonly TagUse[] }) {
  const most = tags[0]?.count ?? 1;
  return (
    <Section
      title={t("stats.top_tags")}
      actions={
        <Help label={t("stats.what_is", { name: t("stats.top_tags") })}>
          <p>{t("stats.definition.tags")}</p>
        </Help>
      }
    >
      {tags.length === 0 ? (
        <p className="p-soft">{t("stats.no_tags")}</p>
      ) : (
        <ol className="p-top-tags">
          {tags.slice(0, SHOWN).map((use) => (
            <li key={use.tag}>
              <bdi>{use.tag}</bdi>
              <span className="p-top-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * use.count) / most}%` }} />
              </span>
              <span className="p-top-count">{number(use.count)}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
