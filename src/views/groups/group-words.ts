/** What a group is called. */
import { t } from "../text";
import type { ShownGroup } from "./look";

/** The name people gave it, else its telling terms. */
export const titleOf = ({ name, terms }: Pick<ShownGroup, "name" | "terms">): string =>
  name ?? (terms.length > 0 ? terms.join(" · ") : t("groups.unnamed"));
