/** Whether public shaming raises the priority, and how many followers are many. */
import { useState } from "react";
import type { Shaming } from "../../domain/routing/shaming";
import { usePageLink } from "../panel/page-link";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { Switch } from "../ui/switch";
import { TextField } from "../ui/text-field";

const MOST = 1e9;

export function ShamingForm({ shaming }: { shaming: Shaming }) {
  const act = useAct();
  const link = usePageLink();
  /** What was typed and is not saved yet. */
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(shaming.followers);
  const followers = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isRight = followers <= MOST;
  const save = async (now: Shaming, done: string) => {
    if (!(await act({ type: "settings.set", setting: { id: "routing", shaming: now } }, done))) return;
    setTyped(undefined);
    link.settingsChanged();
  };
  return (
    <form
      className="p-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) void save({ ...shaming, followers }, t("routing.shaming.saved"));
      }}
    >
      <Switch
        label={t("routing.shaming.switch")}
        description={t("routing.shaming.words")}
        isSelected={shaming.isOn}
        onChange={(isOn) => void save({ ...shaming, isOn }, t(isOn ? "routing.shaming.on" : "routing.shaming.off"))}
      />
      <TextField
        label={t("routing.shaming.followers")}
        dir="ltr"
        inputMode="numeric"
        value={text}
        onChange={setTyped}
        isInvalid={!isRight}
        errorMessage={isRight ? "" : t("routing.shaming.bad")}
      />
      {typed !== undefined && (
        <div className="p-row">
          <Button type="submit" isDisabled={!isRight}>
            {t("ui.save")}
          </Button>
        </div>
      )}
    </form>
  );
}
