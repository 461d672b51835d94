/** What an import will do, and what of each macro can't be carried over. */
import type { Planned } from "../../domain/macros/zendesk-plan";
import type { Readable, Unusable } from "../../domain/macros/zendesk-read";
import { t } from "../text";
import { number } from "../ui/number";

const SHOWN = 100;

/** What is said of one: whose it was, that it is put away, and what is lost. */
function facts({ was, isAway, lost }: Readable): string[] {
  const parts = lost.map((what) => (what === "text_cut" ? t("macros.import_text_cut") : what));
  return [
    ...(was === "everybody" ? [] : [t(`macros.import_was.${was}`)]),
    ...(isAway ? [t("macros.shown.archived")] : []),
    ...(parts.length > 0 ? [t("macros.import_lost", { what: parts.join(", ") })] : []),
  ];
}

function Listed({ title, all }: { title: string; all: readonly { key: string; name: string; facts: string[] }[] }) {
  if (all.length === 0) return null;
  return (
    <>
      <h3 className="p-import-title">{title}</h3>
      <ul className="p-import-list">
        {all.slice(0, SHOWN).map(({ key, name, facts: said }) => (
          <li key={key}>
            <bdi>{name}</bdi>
            {said.length > 0 && <span className="p-macro-lost">{said.join(" · ")}</span>}
          </li>
        ))}
      </ul>
      {all.length > SHOWN && <p className="p-soft">{t("macros.import_more", { n: number(all.length - SHOWN) })}</p>}
    </>
  );
}

export function ImportFound({ planned, unusable }: { planned: Planned; unusable: readonly Unusable[] }) {
  const { fresh, changed, same } = planned;
  const row = ({ from }: { from: Readable }) => ({ key: from.key, name: from.draft.name, facts: facts(from) });
  const counted = (count: number) => ({ count, n: number(count) });
  return (
    <>
      <Listed title={t("macros.import_new", counted(fresh.length))} all={fresh.map(row)} />
      <Listed title={t("macros.import_changed", counted(changed.length))} all={changed.map(row)} />
      <Listed
        title={t("macros.import_unusable", counted(unusable.length))}
        all={unusable.map(({ title, reason }, i) => ({ key: `${i}`, name: title, facts: [t(`macros.import_reason.${reason}`)] }))}
      />
      {same.length > 0 && <p className="p-soft">{t("macros.import_same", counted(same.length))}</p>}
      {fresh.length + changed.length + same.length + unusable.length === 0 && <p className="p-soft">{t("macros.import_empty")}</p>}
    </>
  );
}
