/** Schemas of macros. Each is held to its type in `domain/macros/macro.ts` by the compiler. */
import * as z from "zod";
import type { MacroAction, MacroDraft } from "../domain/macros/macro";
import type { Macro } from "../domain/rows";
import { at, count, id, priority } from "./bounds";
import { exactly } from "./exactly";

const tag = z.string().min(1).max(500);

const action: z.ZodType<MacroAction> = z.discriminatedUnion("do", [
  z.object({ do: z.literal("tag"), tag }),
  z.object({ do: z.literal("untag"), tag }),
  z.object({ do: z.literal("status"), status: z.enum(["new", "open", "pending", "on_hold", "solved", "closed"]) }),
  z.object({ do: z.literal("priority"), priority }),
  z.object({ do: z.literal("assign"), to: z.union([z.enum(["me", "nobody"]), z.object({ agentId: id })]) }),
  z.object({ do: z.literal("team"), teamId: id.nullable() }),
]);

const shape = {
  name: z.string().max(200),
  text: z.string().max(25_000),
  lang: z.string().max(35),
  visibility: z.enum(["shared", "team", "personal"]),
  teamId: id.optional(),
  actions: z.array(action).max(50),
  kept: z
    .array(z.object({ field: z.string().max(200), value: z.string().max(10_000) }))
    .max(50)
    .optional(),
};

/** What a macro holds before it has an id. */
export const macroDraft = exactly<MacroDraft>()(shape);
/** A row. */
export const macroRow = exactly<Macro>()({ ...shape, id, createdAt: at, updatedAt: at, archivedAt: at.optional(), uses: count });
