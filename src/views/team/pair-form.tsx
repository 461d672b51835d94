/** Pairing this browser with the team's companion: an address, then a code somebody signed in there approves. */
import { useEffect, useRef, useState } from "react";
import { Form } from "react-aria-components/Form";
import { t } from "../text";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { Spinner } from "../ui/spinner";
import { TextField } from "../ui/text-field";
import { showToast } from "../ui/toast";
import { type PairingCode, type PairingEnd, useDeskSync } from "./desk-sync";
import "./team.css";

const PROBLEMS = {
  denied: "team.pair.denied",
  expired: "team.pair.expired",
  bad_address: "team.pair.bad_address",
  unreachable: "team.pair.unreachable",
  unfit: "team.pair.unfit",
} as const;

/** The same in every language. */
const EXAMPLE = "desk.example.com";

/** "WXYZ-2345": easier to read out than eight letters in a row. */
const inTwo = (code: string) => code.replace(/^(.{4})(.{4})$/, "$1-$2");

/** The form, then the code, then nothing: the pairing shows elsewhere. */
export function PairForm() {
  const sync = useDeskSync();
  const [address, setAddress] = useState("");
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<PairingCode>();
  const [problem, setProblem] = useState<keyof typeof PROBLEMS>();
  const [other, setOther] = useState<Extract<PairingEnd, { kind: "other_workspace" }>>();
  const attempt = useRef<AbortController>(undefined);
  useEffect(() => () => attempt.current?.abort(), []);

  const pair = async () => {
    if (asking) return;
    setProblem(undefined);
    setAsking(true);
    attempt.current = new AbortController();
    const end = await sync.pair(address, setCode, attempt.current.signal);
    setAsking(false);
    setCode(undefined);
    if (end.kind === "paired") void showToast(t("team.pair.done", { workspace: end.workspace }));
    else if (end.kind === "other_workspace") setOther(end);
    else if (end.kind !== "stopped") setProblem(end.kind);
  };

  if (code)
    return (
      <div className="p-stack" role="status">
        <p>{t("team.pair.show")}</p>
        <output className="p-pair-code" dir="ltr">
          {inTwo(code.code)}
        </output>
        <p className="p-row">
          <a href={`${code.address}?user_code=${code.code}`} target="_blank" rel="noreferrer">
            {t("team.pair.open")}
          </a>
          <Button size="s" onPress={() => attempt.current?.abort()}>
            {t("ui.cancel")}
          </Button>
        </p>
        <Spinner />
      </div>
    );
  return (
    <Form
      className="p-stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        void pair();
      }}
    >
      <TextField
        label={t("team.pair.address")}
        description={t("team.pair.address_words")}
        dir="ltr"
        placeholder={EXAMPLE}
        value={address}
        onChange={(text) => {
          setAddress(text);
          setProblem(undefined);
        }}
        autoComplete="off"
        spellCheck="false"
        isInvalid={problem === "bad_address"}
        errorMessage={t("team.pair.bad_address")}
      />
      {problem && problem !== "bad_address" && <ErrorNotice title={t(PROBLEMS[problem])} />}
      <div>
        <Button type="submit" isDisabled={asking || address.trim() === ""}>
          {t("team.pair.do")}
        </Button>
      </div>
      {other && (
        <ConfirmDialog
          isOpen
          danger
          title={t("team.pair.other_title")}
          confirmLabel={t("team.pair.other_do")}
          onClose={() => setOther(undefined)}
          onConfirm={() => void other.finish().then(() => showToast(t("team.pair.done", { workspace: other.workspace })))}
        >
          <p>{t("team.pair.other_words", { workspace: other.workspace })}</p>
          {other.unsent > 0 && <p>{t("team.pair.other_unsent", { count: other.unsent, n: number(other.unsent) })}</p>}
        </ConfirmDialog>
      )}
    </Form>
  );
}
