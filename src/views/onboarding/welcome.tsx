/** The first screen: whose desk this is, who answers, and what Perch reads. */
import { useEffect, useState } from "react";
import { Form } from "react-aria-components/Form";
import { starterArticles } from "../../domain/knowledge/starter";
import { addArticles } from "../knowledge/add-articles";
import { usePageLink } from "../panel/page-link";
import { useAct } from "../panel/use-act";
import { HandleField, handleIn } from "../settings/handle-form";
import { PairForm } from "../team/pair-form";
import { currentLanguage, t } from "../text";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Disclosure } from "../ui/disclosure";
import { Icon } from "../ui/icon";
import "../ui/page-body.css";
import { RadioGroup } from "../ui/radio-group";
import { TextField } from "../ui/text-field";
import { Promises } from "./promises";
import "./welcome.css";

export interface WelcomeProps {
  /** Handle of the person signed in on the X tab, if there is one. */
  viewer?: string;
  /** The desk is set up. */
  onDone: () => void;
}

/** One screen, one button. The account is written last: with it, the desk opens. */
export default function Welcome({ viewer, onDone }: WelcomeProps) {
  const act = useAct();
  const link = usePageLink();
  const [whose, setWhose] = useState<"viewer" | "other">(viewer ? "viewer" : "other");
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [name, setName] = useState("");
  const [signature, setSignature] = useState("");
  const [withStarters, setWithStarters] = useState(true);
  const [busy, setBusy] = useState(false);
  // Who is signed in may be read a moment after the screen appears; someone who has begun to type is not interrupted.
  useEffect(() => {
    if (viewer && typed === "") setWhose("viewer");
  }, [viewer, typed]);

  const asks = !viewer || whose === "other";
  const begin = async () => {
    const handle = asks ? handleIn(typed) : viewer;
    setWrong(handle === undefined);
    if (!handle || busy) return;
    setBusy(true);
    await act({ type: "settings.set", setting: { id: "agent", name: name.trim(), signature: signature.trim() } });
    await act({ type: "settings.set", setting: { id: "panel", onboarded: true } });
    if (withStarters) await addArticles(starterArticles(currentLanguage()));
    const done = await act({ type: "account.add", handle });
    setBusy(false);
    if (!done) return;
    link.settingsChanged();
    onDone();
  };

  return (
    <div className="p-welcome">
      <Form
        className="p-welcome-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <header>
          <span className="p-welcome-bird">
            <Icon name="bird" size={36} />
          </span>
          <h1 className="p-welcome-title">{t("welcome.title")}</h1>
          <p className="p-welcome-words">{t("welcome.words")}</p>
        </header>
        <section className="p-stack">
          {viewer && (
            <RadioGroup
              label={t("welcome.signed_in", { handle: viewer })}
              options={[
                { id: "viewer", label: t("welcome.answer_as", { handle: viewer }) },
                { id: "other", label: t("welcome.other") },
              ]}
              value={whose}
              onChange={setWhose}
            />
          )}
          {asks && (
            <HandleField
              label={t("welcome.handle")}
              description={t("welcome.handle_words")}
              value={typed}
              onChange={(text) => {
                setTyped(text);
                setWrong(false);
              }}
              isInvalid={isWrong}
            />
          )}
          <TextField label={t("settings.name")} value={name} onChange={setName} maxLength={100} autoComplete="name" />
          <TextField
            label={t("welcome.signature")}
            description={t("welcome.signature_words")}
            value={signature}
            onChange={setSignature}
            maxLength={200}
          />
          <Checkbox label={t("welcome.starters")} isSelected={withStarters} onChange={setWithStarters} />
        </section>
        <section className="p-welcome-promises" aria-label={t("welcome.promises")}>
          <h2 className="p-section-title">{t("welcome.promises")}</h2>
          <Promises />
        </section>
        <Button variant="primary" type="submit" isDisabled={busy}>
          {t("welcome.begin")}
        </Button>
      </Form>
      <Disclosure title={t("team.pair.join")}>
        <PairForm />
      </Disclosure>
    </div>
  );
}
