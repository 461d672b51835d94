/** What a person may say to a customer while nobody is there, or while too many write at once. */
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import type { Settings } from "../../domain/rows";
import { LINK, NEXT_OPENING } from "../../domain/sla/note";
import { t } from "../text";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import type { HoursDesk } from "./use-hours";

interface HoursTextsProps {
  hours: Settings["hours"];
  onChange: HoursDesk["change"];
}

/** The note out of hours, and the diversion with its link. Empty texts are Perch's own words. */
export function HoursTexts({ hours, onChange }: HoursTextsProps) {
  const [note, setNote] = useState(hours.note);
  const [diversion, setDiversion] = useState(hours.diversion);
  const [diversionLink, setLink] = useState(hours.diversionLink);
  const now = { note: note.trim(), diversion: diversion.trim(), diversionLink: diversionLink.trim() };
  const isDirty = now.note !== hours.note || now.diversion !== hours.diversion || now.diversionLink !== hours.diversionLink;
  const isAddress = now.diversionLink === "" || /^https?:\/\/\S+$/.test(now.diversionLink);
  return (
    <Form
      className="p-stack p-sla-block"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (isAddress) void onChange(now, t("settings.saved"));
      }}
    >
      <TextArea
        label={t("hours.note")}
        description={t("hours.note_words", { place: NEXT_OPENING })}
        placeholder={t("hours.note_default", { next_opening: NEXT_OPENING })}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={5_000}
      />
      <TextField
        label={t("hours.diversion_link")}
        description={t("hours.diversion_link_words")}
        dir="ltr"
        type="url"
        value={diversionLink}
        onChange={setLink}
        maxLength={2_000}
        isInvalid={!isAddress}
        errorMessage={t("hours.bad_link")}
      />
      <TextArea
        label={t("hours.diversion")}
        description={t("hours.diversion_words", { place: LINK })}
        placeholder={t("hours.diversion_default", { link: LINK })}
        value={diversion}
        onChange={setDiversion}
        rows={2}
        maxLength={5_000}
      />
      <div>
        <Button type="submit" isDisabled={!isDirty || !isAddress}>
          {t("ui.save")}
        </Button>
      </div>
    </Form>
  );
}
