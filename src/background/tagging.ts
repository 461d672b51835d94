import { run } from "../commands/run";
import type { TagAnswer } from "../contracts/messages";
import { isActive } from "../domain/cases/status";
import type { Command } from "../domain/commands";
import { sensitiveIn } from "../domain/lint/inference";
import { currentCase, customer, customerOfFocus, setting } from "../store/queries";
import { marksOf } from "../store/queries/marks";
import { forbidden } from "../views/checks/tag-warning";
import { setLanguage, t } from "../views/text";
import "../views/text/every";

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * A tag switched in a mark: it goes to the customer's case while there is one at work, else to the customer. What X forbids to keep of a
 * person is given only when they say so once more (`anyway`).
 */
export async function switchTag({
  handle,
  tag,
  on,
  anyway,
}: {
  handle: string;
  tag: string;
  on: boolean;
  anyway?: true | undefined;
}): Promise<TagAnswer> {
  const ask = on && !anyway ? await questionFor(tag) : undefined;
  const customerId = ask ? undefined : await customerOfFocus({ kind: "profile", handle });
  if (customerId) for (const command of await commandsFor(customerId, tag, on)) await run(command);
  return { mark: (await marksOf([handle]))[handle.toLowerCase()] ?? null, ...(ask && { ask }) };
}

async function questionFor(tag: string): Promise<TagAnswer["ask"]> {
  const kind = sensitiveIn(tag);
  if (!kind) return;
  setLanguage((await setting("panel")).language);
  return { words: `${t("checks.tag.title", { tag })} ${forbidden(kind)}`, anyway: t("checks.tag.anyway"), cancel: t("ui.cancel") };
}

async function commandsFor(customerId: string, tag: string, on: boolean): Promise<Command[]> {
  const now = await currentCase(customerId);
  const active = now && isActive(now) ? now : undefined;
  if (on) return [active ? { type: "case.tag", caseId: active.id, tag } : { type: "customer.tag", customerId, tag }];
  // A mark shows the tags of both as one: taking one away takes it from wherever it stands.
  const row = await customer(customerId);
  return [
    ...(active?.tags.some((own) => same(own, tag)) ? [{ type: "case.untag", caseId: active.id, tag } as const] : []),
    ...(row?.tags.some((own) => same(own, tag)) ? [{ type: "customer.untag", customerId, tag } as const] : []),
  ];
}
