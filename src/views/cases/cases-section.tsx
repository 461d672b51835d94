/** Settings of cases: how long a solved one is taken up again, and fields of one's own. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import type { CustomField } from "../../domain/rows";
import { setting } from "../../store/queries";
import { useAct } from "../panel/use-act";
import { OfManagers } from "../settings/of-managers";
import { t } from "../text";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Section } from "../ui/page-body";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";

/** What stands while nobody has said otherwise. */
const REOPEN_DAYS = 7;
const MOST_DAYS = 3_650;

/** The section. */
export default function CasesSection() {
  const cases = useLiveQuery(() => setting("cases"));
  if (!cases) return null;
  return (
    <Section title={t("cases.settings.title")} description={t("cases.settings.words")}>
      <OfManagers>
        <div className="p-stack">
          <Reopen key={cases.reopen.length} reopen={cases.reopen} />
          <Fields fields={cases.fields} />
        </div>
      </OfManagers>
    </Section>
  );
}

function Reopen({ reopen }: { reopen: readonly { since: number; days: number }[] }) {
  const act = useAct();
  const stands = reopen.at(-1)?.days ?? REOPEN_DAYS;
  const [text, setText] = useState(String(stands));
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isBad = !(days <= MOST_DAYS);
  const save = () =>
    // What was before keeps its window: the past is not told anew.
    void act(
      { type: "settings.set", setting: { id: "cases", reopen: [...reopen, { since: Date.now(), days }] } },
      t("cases.settings.reopen_done"),
    );
  return (
    <form
      className="p-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBad && days !== stands) save();
      }}
    >
      <TextField
        label={t("cases.settings.reopen")}
        description={t("cases.settings.reopen_words")}
        inputMode="numeric"
        dir="ltr"
        value={text}
        onChange={setText}
        isInvalid={isBad}
        errorMessage={t("cases.settings.reopen_bad")}
      />
      {!isBad && days !== stands && (
        <div className="p-row">
          <Button type="submit">{t("ui.save")}</Button>
        </div>
      )}
    </form>
  );
}

function Fields({ fields }: { fields: readonly CustomField[] }) {
  const act = useAct();
  const put = (now: CustomField[], done: string) => act({ type: "settings.set", setting: { id: "cases", fields: now } }, done);
  return (
    <div className="p-stack">
      <h3 className="p-label">{t("cases.settings.fields")}</h3>
      {fields.length === 0 && <p className="p-soft">{t("cases.settings.no_fields")}</p>}
      <ul className="p-plain-list">
        {fields.map(({ id, name, kind, choices }) => (
          <li key={id} className="p-field-row">
            <span>
              <bdi>{name}</bdi> <span className="p-soft">{choices?.join(", ") ?? t(`cases.settings.kind.${kind}`)}</span>
            </span>
            <IconButton
              icon="trash"
              label={t("cases.settings.remove", { name })}
              onPress={() =>
                void put(
                  fields.filter((one) => one.id !== id),
                  t("cases.settings.removed", { name }),
                )
              }
            />
          </li>
        ))}
      </ul>
      <AddField taken={fields} onAdd={(field) => put([...fields, field], t("cases.settings.added", { name: field.name }))} />
    </div>
  );
}

const KINDS = ["text", "choice", "check"] as const satisfies readonly CustomField["kind"][];

function AddField({ taken, onAdd }: { taken: readonly CustomField[]; onAdd: (field: CustomField) => Promise<boolean> }) {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<CustomField["kind"]>("text");
  const [lines, setLines] = useState("");
  const choices = [...new Set(lines.split("\n").map((line) => line.trim()))].filter(Boolean);
  const isTaken = taken.some((field) => field.name.toLowerCase() === name.trim().toLowerCase());
  const isReady = name.trim() !== "" && !isTaken && (kind !== "choice" || choices.length > 1);
  const add = async () => {
    const field = { id: crypto.randomUUID(), name: name.trim(), kind, ...(kind === "choice" && { choices }) };
    if (!(await onAdd(field))) return;
    setName("");
    setLines("");
  };
  return (
    <form
      className="p-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void add();
      }}
    >
      <TextField
        label={t("cases.settings.name")}
        value={name}
        onChange={setName}
        maxLength={60}
        isInvalid={isTaken}
        errorMessage={t("cases.settings.taken")}
      />
      <Select
        label={t("cases.settings.kind")}
        options={KINDS.map((id) => ({ id, label: t(`cases.settings.kind.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === "choice" && <TextArea label={t("cases.settings.choices")} rows={3} value={lines} onChange={setLines} maxLength={5_000} />}
      <div className="p-row">
        <Button type="submit" isDisabled={!isReady}>
          {t("cases.settings.add")}
        </Button>
      </div>
    </form>
  );
}
