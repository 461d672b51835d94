/** What the companion refused after it was done here: what it was, why, and its words, so that nothing is lost. */
import { useLiveQuery } from "dexie-react-hooks";
import { dismissRejections } from "../../commands/rejections";
import type { Command } from "../../domain/commands";
import { rejections } from "../../store/queries";
import { usePageLink } from "../panel/page-link";
import { REFUSED } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { ago } from "../ui/time";
import { showToast } from "../ui/toast";
import { useNow } from "../ui/use-now";

/** Shown at a time. */
const SHOWN = 50;

/** What kind of thing it was. */
function kindOf(command: Partial<Command> | null | string) {
  const type = (typeof command === "object" && command?.type) || "";
  if (type === "customer.note") return "team.kind.note";
  if (type === "reply.insert" || type.startsWith("approval.")) return "team.kind.reply";
  if (/\.(un)?tag$/.test(type)) return "team.kind.tag";
  if (type === "case.set_status") return "team.kind.status";
  if (type === "case.assign") return "team.kind.assignment";
  if (type.startsWith("case.")) return "team.kind.case";
  if (type.startsWith("article.")) return "team.kind.article";
  if (type.startsWith("account.") || type.startsWith("settings.")) return "team.kind.setting";
  return command === "restored" ? "team.kind.import" : "team.kind.other";
}

/** The words somebody wrote in it. */
function wordsOf(command: unknown): string | undefined {
  const { text, reason, tag, article, status } = (command ?? {}) as {
    text?: string;
    reason?: string;
    tag?: string;
    article?: { title: string; body: string };
    status?: string;
  };
  return text ?? reason ?? tag ?? (article && `${article.title}\n\n${article.body}`) ?? status;
}

/** Nothing while nothing was refused. */
export function Refused() {
  const link = usePageLink();
  const now = useNow();
  const rows = useLiveQuery(() => rejections(SHOWN));
  if (!rows?.length) return null;
  const copy = async (words: string) => void showToast(t((await link.copy(words)) ? "ui.copied" : "ui.copy_failed"));
  return (
    <ul className="p-plain-list p-stack" aria-label={t("team.refused_list")}>
      {rows.map(({ id, at, command, rejection }) => {
        const words = wordsOf(command);
        return (
          <li key={id}>
            <ErrorNotice
              tone="warn"
              live={false}
              title={t("team.refused_one", { what: t(kindOf(command as Partial<Command>)), when: ago(at, now) })}
              actions={
                <>
                  {words && (
                    <Button size="s" icon="copy" onPress={() => void copy(words)}>
                      {t("ui.copy")}
                    </Button>
                  )}
                  <Button size="s" onPress={() => void dismissRejections(id)}>
                    {t("team.dismiss")}
                  </Button>
                </>
              }
            >
              <p>{t(REFUSED[rejection.reason])}</p>
              {words && <blockquote dir="auto">{words}</blockquote>}
            </ErrorNotice>
          </li>
        );
      })}
    </ul>
  );
}
