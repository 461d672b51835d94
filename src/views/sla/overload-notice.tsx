/** Above the queue: more write than are answered, what that rests on, and what one could say. */
import { usePageLink } from "../panel/page-link";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { duration } from "../ui/time";
import { showToast } from "../ui/toast";
import { useHours } from "./use-hours";
import { useOverload, useQuiet } from "./use-overload";

/** Nothing while the desk keeps up. */
export default function OverloadNotice() {
  const link = usePageLink();
  const { hours } = useHours();
  const overload = useOverload(hours);
  const dismiss = useQuiet((quiet) => quiet.dismiss);
  if (!overload) return null;
  const { load, message } = overload;
  const copy = async () => void showToast(t((await link.copy(message)) ? "sla.overload_copied" : "hours.not_copied"));
  return (
    <ErrorNotice
      tone="warn"
      live={false}
      title={t("sla.overload")}
      actions={
        <>
          <Button size="s" icon="copy" onPress={() => void copy()}>
            {t("sla.overload_copy")}
          </Button>
          <Button size="s" variant="quiet" onPress={dismiss}>
            {t("sla.overload_close")}
          </Button>
        </>
      }
    >
      <p>
        {t("sla.overload_words", {
          arrivals: number(load.hour.arrivals),
          answers: number(load.hour.answers),
          waiting: number(load.waiting),
          wait: duration(load.medianWait),
        })}
      </p>
      <p>{t("sla.overload_use")}</p>
      <p dir="auto">{message}</p>
    </ErrorNotice>
  );
}
