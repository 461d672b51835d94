/** Schemas of groups and incidents, in commands, facts and rows. */
import * as z from "zod";
import type { Group, GroupChange, Incident, IncidentDraft } from "../domain/rows";
import { at } from "./bounds";
import { exactly } from "./exactly";

const id = z.string().min(1).max(500);
const ids = z.array(id).max(500);
const reply = z.string().max(25_000);

export const groupChange: z.ZodType<GroupChange> = z.object({
  name: z.string().max(1_000).nullable().optional(),
  caseIds: ids.optional(),
  replies: z.array(reply).max(20).optional(),
  takeOut: id.optional(),
  putBack: id.optional(),
  isQuiet: z.boolean().optional(),
});

export const groupRow = exactly<Group>()({
  id,
  name: z.string().max(500).optional(),
  caseIds: ids,
  out: ids,
  replies: z.array(reply).max(20),
  quietAt: at.optional(),
});

const draft = {
  title: z.string().max(1_000),
  text: z.string().max(10_000),
  links: z.array(z.string().max(2_000)).max(50),
  words: z.array(z.string().max(500)).max(50),
  groupId: id.optional(),
};

export const incident: z.ZodType<IncidentDraft> = z.object(draft);

export const incidentRow = exactly<Incident>()({
  ...draft,
  id,
  status: z.enum(["open", "resolved", "withdrawn"]),
  at,
  by: id,
  endedAt: at.optional(),
  endedBy: id.optional(),
  updates: z.array(z.object({ id, at, by: id, text: z.string().max(10_000) })).max(500),
});
