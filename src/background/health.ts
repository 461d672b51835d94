import { noteHealth } from "../commands/health";
import { expected, type Page, type SelectorName } from "../x/expected";
import { focusOfUrl } from "../x/urls";

/** Which of X's pages an address is, in the words of `x/expected`; undefined for others. */
function pageOf(url: string): Page | undefined {
  const focus = focusOfUrl(url);
  if (focus?.kind === "profile" || focus?.kind === "post") return focus.kind;
  if (focus?.kind === "dm") return focus.encrypted ? "xchat" : "messages";
  if (focus?.kind !== "list") return;
  return focus.list === "home" ? "home" : focus.list === "notifications" || focus.list === "mentions" ? "notifications" : undefined;
}

/** Notes which selectors were found on the page at `url`, and which should have been and were not. */
export async function countedSelectors(counts: Record<string, number>, url: string): Promise<void> {
  const page = pageOf(url);
  const entries = (Object.keys(expected) as SelectorName[]).flatMap((name) => {
    const count = counts[name] ?? 0;
    const missing = count === 0 && !!page && expected[name].always.includes(page);
    return count > 0 || missing ? [{ id: `selector:${name}`, count }] : [];
  });
  await noteHealth(entries);
}
