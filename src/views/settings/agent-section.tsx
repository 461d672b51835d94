/** Who answers, and how they sign. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import type { Settings } from "../../domain/rows";
import { setting } from "../../store/queries";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { Section } from "../ui/page-body";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";

function AgentForm({ agent }: { agent: Settings["agent"] }) {
  const act = useAct();
  const [name, setName] = useState(agent.name);
  const [signature, setSignature] = useState(agent.signature);
  const isDirty = name.trim() !== agent.name || signature.trim() !== agent.signature;
  return (
    <Form
      className="p-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act({ type: "settings.set", setting: { id: "agent", name: name.trim(), signature: signature.trim() } }, t("settings.saved"));
      }}
    >
      <TextField label={t("settings.name")} value={name} onChange={setName} maxLength={100} autoComplete="name" />
      <TextArea
        label={t("settings.signature")}
        description={t("settings.signature_words", { variable: "{{agent.signature}}" })}
        value={signature}
        onChange={setSignature}
        rows={1}
        maxRows={4}
        maxLength={200}
      />
      <div>
        <Button type="submit" isDisabled={!isDirty}>
          {t("ui.save")}
        </Button>
      </div>
    </Form>
  );
}

/** Name and signature. */
export function AgentSection() {
  const agent = useLiveQuery(() => setting("agent"));
  return (
    <Section title={t("settings.you")} description={t("settings.you_words")}>
      {/* What was undone or changed elsewhere begins the form anew. */}
      {agent && <AgentForm key={`${agent.name}\n${agent.signature}`} agent={agent} />}
    </Section>
  );
}
