/** Incidents as every store keeps them. All times are milliseconds since 1970 UTC. */

/** What is said of an incident when it is declared, and may be changed. */
export interface IncidentDraft {
  title: string;
  /** How it stands, for the public and for who answers. */
  text: string;
  links: string[];
  /** Cases in which all words of one of these stand are attached by themselves. */
  words: string[];
  /** The group it was declared of: cases that join it are attached by themselves. */
  groupId?: string;
}

export interface IncidentUpdate {
  id: string;
  at: number;
  by: string;
  text: string;
}

/** Something that goes wrong for many at once. Its cases are those whose `incidentId` it is. */
export interface Incident extends IncidentDraft {
  id: string;
  /** `withdrawn`: it was none. */
  status: "open" | "resolved" | "withdrawn";
  at: number;
  by: string;
  endedAt?: number;
  endedBy?: string;
  /** Oldest first. */
  updates: IncidentUpdate[];
}
