/** From the public into private: by a message of one's own, or by asking the customer to write one. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { fill } from "../../domain/replies/fill";
import type { Account, Customer, Opening, Settings } from "../../domain/rows";
import { setting } from "../../store/queries/settings";
import { links } from "../../x/urls";
import { currentLanguage, t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { TextArea } from "../ui/text-area";
import type { Answering } from "./answering";
import { contentOf, useDraft, useDrafts } from "./drafts";
import type { Reply } from "./use-reply";
import { variablesFor } from "./variables";

interface MoveDialogProps {
  customer: Customer;
  account: Account | undefined;
  agent: Settings["agent"] | undefined;
  answering: Answering;
  reply: Reply;
  onClose: () => void;
}

const NO_WORDS: Opening = { lang: "", text: "", invite: "" };

/** The words of this language, else of the agent's own, else the first there are. */
function openingIn(texts: readonly Opening[], lang: string | undefined): Opening {
  const of = (wanted: string) => texts.find((one) => one.lang.split("-")[0] === wanted.split("-")[0]);
  return of(lang ?? "") ?? of(currentLanguage()) ?? texts[0] ?? NO_WORDS;
}

/** Open while it stands there. X's own page opens with the text in it; a person sends it. */
export default function MoveDialog({ customer, account, agent, answering, reply, onClose }: MoveDialogProps) {
  const lang = answering.message?.lang ?? customer.lang;
  const opening = useLiveQuery(async () => openingIn((await setting("openings")).texts, lang), [lang]);
  const draft = useDraft(answering.replyId);
  const write = useDrafts((drafts) => drafts.write);
  const [written, setWritten] = useState<string>();
  if (!opening) return null;
  const between = { customer, ...(account && { account }), ...(agent && { agent }) };
  const text = written ?? fill(opening.text, variablesFor(between)).text;
  const invite = () => {
    const words = `${fill(opening.invite, variablesFor(between)).text} ${links.dmCompose(account?.userId ?? "")}`;
    write(answering.replyId, customer.id, { ...contentOf(draft), text: [draft.text.trimEnd(), words].filter(Boolean).join("\n\n") });
    onClose();
  };
  const move = () => {
    reply.moveToPrivate({ text });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("replies.move")}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          {account?.userId && (
            <Button icon="globe" onPress={invite}>
              {t("replies.move.invite")}
            </Button>
          )}
          <Button variant="primary" icon="lock" isDisabled={!customer.userId || text.trim() === ""} onPress={move}>
            {t("replies.move.open")}
          </Button>
        </>
      }
    >
      <TextArea label={t("replies.move.text", { handle: customer.handle })} lang={lang} value={text} onChange={setWritten} rows={4} />
      <p className="p-soft">{customer.userId ? t("replies.move.words") : t("replies.guard.unknown", { handle: customer.handle })}</p>
    </Dialog>
  );
}
