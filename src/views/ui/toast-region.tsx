/** The messages themselves. Loaded by `toast.tsx` with the first one. */
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from "react-aria-components/Toast";
import { t } from "../text";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import type { ToastOptions } from "./toast";
import "./toast.css";

/** What is waiting to be shown. */
export const toasts = new ToastQueue<ToastOptions & { text: string }>({ maxVisibleToasts: 2 });

/** A landmark (F6) at the foot of the page. */
export default function ToastRegion() {
  return (
    <AriaToastRegion queue={toasts} className="p-toasts" aria-label={t("ui.messages")}>
      {({ toast }) => {
        const { text, undo, tone } = toast.content;
        const close = () => toasts.close(toast.key);
        return (
          <AriaToast toast={toast} className={`p-toast p-toast-${tone ?? "normal"}`}>
            <ToastContent className="p-toast-content">
              <Text slot="title" dir="auto">
                {text}
              </Text>
            </ToastContent>
            {undo && (
              <Button
                size="s"
                variant="quiet"
                onPress={() => {
                  undo();
                  close();
                }}
              >
                {t("ui.undo")}
              </Button>
            )}
            <IconButton size="s" label={t("ui.close")} icon="close" onPress={close} />
          </AriaToast>
        );
      }}
    </AriaToastRegion>
  );
}
