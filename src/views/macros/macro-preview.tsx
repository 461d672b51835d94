/** How a macro reads to a customer: two made-up ones, as different as they come. */
import { useState } from "react";
import { fill, type Variables } from "../../domain/replies/fill";
import { t } from "../text";
import { EmptyState } from "../ui/empty-state";
import { Select } from "../ui/select";

const ACCOUNT = { "account.name": "Tidemill Gear", "account.handle": "@TidemillGear" };
const SAMPLES: Record<"known" | "unknown", Variables> = {
  known: {
    ...ACCOUNT,
    "customer.first_name": "Ana",
    "customer.name": "Ana Ruiz",
    "customer.handle": "@ana_ruiz_tests",
    "customer.language": "en",
    "customer.tags": "VIP",
    "agent.name": "Dana",
    "agent.signature": "^D",
    "case.priority": "urgent",
    "case.status": "open",
    "case.tags": "late parcel",
    "reply.audience": "public",
    hours: "open",
  },
  unknown: {
    ...ACCOUNT,
    "customer.name": "~*~",
    "customer.handle": "@nobody_we_know",
    "customer.language": "es",
    "case.priority": "normal",
    "case.status": "new",
    "reply.audience": "private",
    hours: "closed",
  },
};

/** Names of what is not known, as they stand in the text. */
export function MacroPreview({ text }: { text: string }) {
  const [sample, setSample] = useState<keyof typeof SAMPLES>("known");
  const filled = fill(text, SAMPLES[sample]);
  return (
    <section className="p-macro-preview" aria-label={t("knowledge.preview")}>
      <Select
        label={t("macros.sample")}
        options={(["known", "unknown"] as const).map((id) => ({ id, label: t(`macros.sample.${id}`) }))}
        value={sample}
        onChange={setSample}
      />
      {text.trim() ? (
        <p className="p-preview p-macro-filled" dir="auto">
          {filled.text}
        </p>
      ) : (
        <EmptyState title={t("knowledge.preview_empty")} />
      )}
      {filled.missing.length > 0 && <p className="p-soft">{t("macros.preview_left_out", { names: filled.missing.join(", ") })}</p>}
    </section>
  );
}
