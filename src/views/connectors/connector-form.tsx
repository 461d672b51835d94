/** Adding a live help centre, or changing one. */
import { useState } from "react";
import type { Connector, ConnectorDraft } from "../../contracts/connectors";
import { CONNECTOR_KINDS, CONNECTOR_PACES, type ConnectorKind } from "../../domain/connectors/connector";
import { languageOptions } from "../knowledge/languages";
import { currentLanguage, t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { ErrorNotice } from "../ui/error-notice";
import { FormDialog } from "../ui/form-dialog";
import { Progress } from "../ui/progress";
import { Select } from "../ui/select";
import { TagInput } from "../ui/tag-input";
import { TextField } from "../ui/text-field";
import type { ConnectorsProblem } from "./use-connectors";

interface ConnectorFormProps {
  /** Absent: a new one. */
  connector?: Connector | undefined;
  onSave: (draft: ConnectorDraft) => Promise<ConnectorsProblem | undefined>;
  onClose: () => void;
}

const INTERCOM = "https://api.intercom.io";
const TOKENS: Partial<Record<ConnectorKind, true>> = { zendesk: true, intercom: true };
const isWeb = (text: string) => /^https?:\/\/[^\s/]+/i.test(text) && URL.canParse(text);
const originOf = (text: string) => (isWeb(text) ? new URL(text).origin : "");

/** The dialog; what is refused keeps its words. */
export function ConnectorForm({ connector, onSave, onClose }: ConnectorFormProps) {
  const [kind, setKind] = useState<ConnectorKind>(connector?.kind ?? "zendesk");
  const [address, setAddress] = useState(connector?.address ?? "");
  const [every, setEvery] = useState(connector?.every ?? "daily");
  const [lang, setLang] = useState<string>(connector?.lang ?? currentLanguage());
  const [tags, setTags] = useState<readonly string[]>(connector?.tags ?? []);
  const [arrive, setArrive] = useState(connector?.arrive ?? "published");
  const [token, setToken] = useState("");
  const [removes, setRemoves] = useState(false);
  const [isTried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ConnectorsProblem>();

  const typed = address.trim();
  const secret = token.trim();
  const hadToken = connector?.hasToken ?? false;
  const isMoved = hadToken && (originOf(typed) !== originOf(connector?.address ?? "") || kind !== connector?.kind);
  const keeps = hadToken && !isMoved && !removes;
  const choose = (next: ConnectorKind) => {
    setKind(next);
    if (next === "intercom" && !typed) setAddress(INTERCOM);
    if (next !== "intercom" && typed === INTERCOM) setAddress("");
  };
  const save = async () => {
    setTried(true);
    if (!isWeb(typed)) return;
    setBusy(true);
    const given = !TOKENS[kind] || removes ? "" : secret || (keeps ? undefined : "");
    const isPaused = connector?.isPaused ?? false;
    const draft = { kind, address: typed, every, lang, tags: [...tags], arrive, isPaused };
    const refused = await onSave(given === undefined ? draft : { ...draft, token: given });
    setBusy(false);
    setProblem(refused);
    if (!refused) onClose();
  };
  const tokenWords = kind === "intercom" ? t("connectors.token_words.intercom") : t("connectors.token_words.zendesk");
  const kept = isMoved ? t("connectors.token_moved") : keeps ? t("connectors.token_kept") : "";
  return (
    <FormDialog
      title={t(connector ? "connectors.edit_title" : "connectors.add")}
      size="wide"
      isReady={!busy}
      onDo={() => void save()}
      onClose={onClose}
    >
      <Select
        label={t("connectors.kind")}
        options={CONNECTOR_KINDS.map((id) => ({ id, label: t(`connectors.kind.${id}`) }))}
        value={kind}
        onChange={choose}
      />
      <TextField
        label={t("connectors.address")}
        value={address}
        onChange={setAddress}
        description={t(`connectors.address_words.${kind}`)}
        isInvalid={isTried && !isWeb(typed)}
        errorMessage={t("connectors.bad_address")}
        type="url"
        dir="ltr"
        maxLength={2_000}
        autoFocus={!connector}
      />
      {TOKENS[kind] && (
        <TextField
          label={t(kind === "intercom" ? "connectors.token" : "connectors.token_optional")}
          value={token}
          onChange={setToken}
          description={[kept, tokenWords].filter(Boolean).join(" ")}
          type="password"
          autoComplete="off"
          dir="ltr"
          maxLength={2_000}
          isDisabled={removes}
        />
      )}
      {TOKENS[kind] && /^http:/i.test(typed) && (secret || keeps) && <ErrorNotice title={t("connectors.token_open")} tone="warn" />}
      {TOKENS[kind] && hadToken && !isMoved && <Checkbox label={t("connectors.token_remove")} isSelected={removes} onChange={setRemoves} />}
      <Select
        label={t("connectors.every")}
        options={CONNECTOR_PACES.map((id) => ({ id, label: t(`connectors.every.${id}`) }))}
        value={every}
        onChange={setEvery}
      />
      <Select
        label={t("connectors.arrive")}
        options={(["published", "draft"] as const).map((id) => ({ id, label: t(`connectors.arrive.${id}`) }))}
        value={arrive}
        onChange={setArrive}
      />
      <Select label={t("connectors.lang")} options={languageOptions([lang])} value={lang} onChange={setLang} />
      <div className="p-field">
        <span className="p-label">{t("connectors.tags")}</span>
        <TagInput
          label={t("connectors.tags")}
          tags={tags}
          known={[]}
          onAdd={(tag) => setTags([...tags.filter((one) => one !== tag), tag])}
          onRemove={(tag) => setTags(tags.filter((one) => one !== tag))}
        />
      </div>
      {busy && <Progress label={t("connectors.loading")} />}
      {problem && <ErrorNotice title={t(`connectors.refused.${problem}`)} />}
    </FormDialog>
  );
}
