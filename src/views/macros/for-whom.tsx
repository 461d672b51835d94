/** Whose a macro is: everybody's, a team's, or its agent's alone. */
import type { MacroDraft } from "../../domain/macros/macro";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Select } from "../ui/select";
import { forWords } from "./macro-row";
import { useMay } from "./use-may";

type Whose = Pick<MacroDraft, "visibility" | "teamId">;

interface ForWhomProps {
  label?: string;
  draft: Whose;
  /** Others have it already: it can't be one's own any more, but copied. */
  isShared: boolean;
  who: Who;
  onChange: (part: Whose) => void;
}

const idOf = ({ visibility, teamId }: Whose) => (visibility === "team" ? `team ${teamId}` : visibility);

export function ForWhom({ label = t("macros.for"), draft, isShared, who, onChange }: ForWhomProps) {
  const maySay = useMay()("macro.create");
  const teams = who.teams.map(({ id }) => ({ visibility: "team" as const, teamId: id }));
  const choices: Whose[] = [
    ...(maySay || isShared ? [{ visibility: "shared" as const }, ...teams] : []),
    ...(isShared ? [] : [{ visibility: "personal" as const }]),
  ];
  if (!choices.some((choice) => idOf(choice) === idOf(draft))) choices.push(draft);
  const words = draft.visibility === "personal" ? (maySay ? "macros.personal_words" : "macros.personal_only") : undefined;
  return (
    <Select
      label={label}
      {...(words && { description: t(words) })}
      options={choices.map((choice) => ({ id: idOf(choice), label: forWords(choice, who) }))}
      value={idOf(draft)}
      onChange={(id) => {
        const chosen = choices.find((choice) => idOf(choice) === id);
        if (chosen) onChange({ visibility: chosen.visibility, ...(chosen.visibility === "team" ? { teamId: chosen.teamId } : {}) });
      }}
    />
  );
}
