/** The hours as customers read them: the text for the bio. */
import { useEffect, useState } from "react";
import type { Settings } from "../../domain/rows";
import { HOURS, withPlace } from "../../domain/sla/note";
import type { Schedule } from "../../domain/sla/schedule";
import { usePageLink } from "../panel/page-link";
import { t } from "../text";
import { Button } from "../ui/button";
import { number } from "../ui/number";
import { TextField } from "../ui/text-field";
import { showToast } from "../ui/toast";
import { weekText } from "./hours-words";
import type { HoursDesk } from "./use-hours";

/** Characters X lets a bio have. */
const BIO = 160;

interface PublishedHoursProps {
  schedule: Schedule;
  hours: Settings["hours"];
  onChange: HoursDesk["change"];
}

/** What to put into the bio, made of the schedule that holds for all, with a way to copy it. */
export function PublishedHours({ schedule, hours, onChange }: PublishedHoursProps) {
  const link = usePageLink();
  const [typed, setTyped] = useState(hours.bio);
  // Saved on leaving the field, perhaps for Copy: nothing here may be made anew under the press.
  useEffect(() => setTyped(hours.bio), [hours.bio]);
  const text = withPlace(typed.trim() || t("hours.bio_default"), HOURS, weekText(schedule));
  const copy = async () => void showToast(t((await link.copy(text)) ? "hours.copied" : "hours.not_copied"));
  return (
    <div className="p-stack p-sla-block">
      <TextField
        label={t("hours.bio")}
        description={t("hours.bio_words", { place: HOURS })}
        placeholder={t("hours.bio_default")}
        value={typed}
        onChange={setTyped}
        maxLength={500}
        onBlur={() => {
          if (typed.trim() !== hours.bio) void onChange({ bio: typed.trim() }, t("settings.saved"));
        }}
      />
      <p className="p-sla-preview" dir="auto" data-testid="bio">
        {text}
      </p>
      <div className="p-row">
        <Button size="s" icon="copy" onPress={() => void copy()}>
          {t("hours.copy")}
        </Button>
        <span className={text.length > BIO ? "p-sla-wrong" : "p-soft"}>
          {t("hours.bio_length", { n: number(text.length), most: number(BIO) })}
        </span>
      </div>
    </div>
  );
}
