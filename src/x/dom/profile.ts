/** A profile's header as the page shows it. Tiny: it ships in the page. */
import * as select from "../selectors";
import type { DomProfile } from "./shapes";
import { short, textOf } from "./text";

/** Reads the header of the profile that is open, or undefined where there is none. */
export function readProfile(page: ParentNode): DomProfile | undefined {
  const header = page.querySelector(select.profileName);
  if (!header) return;
  const lines = [...header.querySelectorAll("[dir]")].map((line) => textOf(line).trim());
  // The last one: a person may call themselves @something, too.
  const handle = lines.findLast((line) => /^@\w{1,20}$/.test(line))?.slice(1);
  if (!handle) return;
  const picture =
    page.querySelector<HTMLImageElement>('a[href$="/photo" i] img') ??
    page.querySelector<HTMLImageElement>(`${select.primaryColumn} [data-testid="UserAvatar-Container-${handle}" i] img`);
  const text = (selector: string, max: number) => {
    const node = page.querySelector(selector);
    return short(node && textOf(node), max);
  };
  return {
    handle,
    name: short(lines[0], 200),
    bio: text(select.profileBio, 2_000),
    location: text(select.profileLocation, 200),
    avatarUrl: short(picture?.src, 500),
  };
}
