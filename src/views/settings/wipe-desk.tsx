/** Everything gone, when someone truly means it. */
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { wipe } from "../../commands/data";
import { usePageLink } from "../panel/page-link";
import { t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ErrorNotice } from "../ui/error-notice";
import { TextField } from "../ui/text-field";
import { showToast } from "../ui/toast";

/** Drafts kept outside the database go too. */
function forgetDrafts() {
  for (const key of Object.keys(localStorage)) if (key.startsWith("perch:")) localStorage.removeItem(key);
}

/** A button, and a dialog that wants a word typed. */
export function WipeDesk() {
  const link = usePageLink();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const word = t("settings.wipe_word");
  const meant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const close = () => {
    if (busy) return;
    setOpen(false);
    setTyped("");
    setProblem(undefined);
  };
  const go = async () => {
    if (!meant || busy) return;
    setBusy(true);
    try {
      await wipe();
      forgetDrafts();
      link.settingsChanged();
      setOpen(false);
      void showToast(t("settings.wiped"));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setTyped("");
    setBusy(false);
  };
  return (
    <>
      <Button variant="danger" icon="trash" onPress={() => setOpen(true)}>
        {t("settings.wipe")}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={t("settings.wipe_title")}
        actions={
          <>
            <Button onPress={close} isDisabled={busy}>
              {t("ui.cancel")}
            </Button>
            <Button variant="danger" isDisabled={!meant || busy} onPress={() => void go()}>
              {t("settings.wipe_do")}
            </Button>
          </>
        }
      >
        <Form
          className="p-stack"
          onSubmit={(event) => {
            event.preventDefault();
            void go();
          }}
        >
          <p>{t("settings.wipe_words")}</p>
          <TextField label={t("settings.wipe_type", { word })} value={typed} onChange={setTyped} autoComplete="off" autoFocus />
          {problem && <ErrorNotice title={t("settings.wipe_failed")}>{problem}</ErrorNotice>}
        </Form>
      </Dialog>
    </>
  );
}
