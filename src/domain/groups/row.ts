/** What people have said of a group; the groups themselves are found anew by every desk. All times are milliseconds since 1970 UTC. */

/** `id` is that of the group, or a hashtag in lower case with its `#`. */
export interface Group {
  id: string;
  /** What people call it. */
  name?: string;
  /** Ids of cases that stood in it when somebody named it: by them every desk knows it. At most 500. */
  caseIds: string[];
  /** Ids of cases somebody took out. At most 500. */
  out: string[];
  /** The texts to answer it with, as templates. At most 9. */
  replies: string[];
  /** When somebody said that its spike is no incident. */
  quietAt?: number;
}

/** What is said of a group: only what is named changes. */
export interface GroupChange {
  /** null takes the name back. */
  name?: string | null;
  /** These stand in it from now on. */
  caseIds?: string[];
  replies?: string[];
  takeOut?: string;
  putBack?: string;
  isQuiet?: boolean;
}
