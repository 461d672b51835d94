/** The texts to answer many with, before the first of them is opened. */
import { useState } from "react";
import { ALIKE, alikeness } from "../../domain/groups/alike";
import { VARIABLES } from "../../domain/replies/fill";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { FormDialog } from "../ui/form-dialog";
import { number } from "../ui/number";
import { TextArea } from "../ui/text-area";
import { type Person, useSteps } from "./steps";

/** More would not be read. */
const TEXTS_MOST = 5;

interface AnswerDialogProps {
  /** The group or hashtag that keeps the texts. */
  groupId: string;
  title: string;
  people: readonly Person[];
  replies: readonly string[];
  onClose: () => void;
}

/** One text, or a few that say the same in other words; then everybody is answered one by one, and posts are pressed by the person. */
export function AnswerDialog({ groupId, title, people, replies, onClose }: AnswerDialogProps) {
  const act = useAct();
  const start = useSteps((steps) => steps.start);
  const [texts, setTexts] = useState<readonly string[]>(replies.length > 0 ? replies : [""]);
  const change = (at: number, text: string) => setTexts(texts.map((one, i) => (i === at ? text : one)));
  const said = texts.map((text) => text.trim()).filter(Boolean);
  const isAlike = said.some((text, i) => said.slice(0, i).some((other) => alikeness(text, other) >= ALIKE));
  const begin = () => {
    if (JSON.stringify(said) !== JSON.stringify(replies)) void act({ type: "group.set", groupId, change: { replies: said } });
    start({ title, people, texts: said });
    onClose();
  };
  return (
    <FormDialog
      title={t("groups.answer_title", { title })}
      size="wide"
      doLabel={t("groups.answer_start", { count: people.length, n: number(people.length) })}
      isReady={said.length > 0 && people.length > 0}
      onClose={onClose}
      onDo={begin}
    >
      <p className="p-soft">{t("groups.answer_words")}</p>
      {texts.map((text, i) => (
        <TextArea
          key={String(i)}
          label={t("groups.text", { n: number(i + 1) })}
          rows={3}
          maxRows={8}
          value={text}
          onChange={(value) => change(i, value)}
          {...(i === 0 && {
            description: t("groups.variables", {
              names: VARIABLES.slice(0, 5)
                .map((name) => `{{${name}}}`)
                .join(" "),
            }),
          })}
        />
      ))}
      {texts.length < TEXTS_MOST && (
        <Button size="s" icon="plus" onPress={() => setTexts([...texts, texts[texts.length - 1] ?? ""])}>
          {t("groups.text_add")}
        </Button>
      )}
      {people.length > 1 && said.length === 1 && <p className="p-soft">{t("groups.same_text")}</p>}
      {isAlike && (
        <p role="alert">
          <strong>{t("groups.texts_alike")}</strong>
        </p>
      )}
    </FormDialog>
  );
}
