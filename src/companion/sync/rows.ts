/** Rows of the desk as the companion keeps them: loaded for the rules, written with a version. */
import { expressionBuilder } from "kysely";
import type { PulledRow } from "../../contracts/sync";
import type { Timeline } from "../../domain/conversations/settle";
import type { DeskEvent } from "../../domain/events";
import { fingerprint } from "../../domain/fingerprint";
import { keyOf, type Place } from "../../domain/keys";
import type { LoadingRows } from "../../domain/load";
import type { Change, Ref, TableName, Tables } from "../../domain/rows";
import type { Trx } from "../db/open";
import type { Schema } from "../db/schema";
import type { Fact } from "./audit";

/** How many keys go into one statement: SQLite takes some thousands of values, each row here is six. */
const AT_ONCE = 500;

export interface LoadedRows extends LoadingRows {
  load(places: readonly Place[]): Promise<void>;
  /** A fact that was loaded and is there. */
  fact(id: string): DeskEvent | undefined;
  /** It was loaded and is there. */
  has(place: Place): boolean;
  /** Rows whose table or owner says so, loaded with all the rest. */
  ofTable<T extends TableName>(table: T): Promise<Tables[T][]>;
  ofCustomer(customerId: string): Promise<Timeline>;
  /** What was decided: it stands from now on, and is written at the end. */
  change(changes: readonly Change[], facts: readonly Fact[]): void;
  /** Of rows some client sees with these fingerprints, those that are another here go out again as they stand. */
  resend(views: Readonly<Record<string, string>>): Promise<void>;
  /** Writes all of it at this version, and says what it wrote. */
  write(version: number): Promise<PulledRow[]>;
}

/** No rows yet. Use it inside one transaction that holds the workspace. */
export function createRows(trx: Trx, workspaceId: string): LoadedRows {
  const known = new Map<string, object | undefined>();
  const changed = new Map<string, object | null>();
  let missing: Ref[] = [];
  const select = () => trx.selectFrom("rows").select(["key", "data"]).where("workspace_id", "=", workspaceId);
  /** What this transaction has changed already stands before what is stored. */
  const learn = (rows: readonly { key: string; data: string | null }[]) => {
    for (const { key, data } of rows) if (!known.has(key)) known.set(key, data === null ? undefined : JSON.parse(data));
  };
  /** Tables and customers that are loaded whole: nobody else writes meanwhile. */
  const whole = new Set<string>();
  const loadOnce = async (name: string, read: () => Promise<Parameters<typeof learn>[0]>) => {
    if (whole.has(name)) return;
    whole.add(name);
    learn(await read());
  };
  const loadKeys = async (wanted: Iterable<string>) => {
    const keys = [...new Set(wanted)].filter((key) => !known.has(key));
    for (let i = 0; i < keys.length; i += AT_ONCE) {
      const some = keys.slice(i, i + AT_ONCE);
      learn(await select().where("key", "in", some).execute());
      for (const key of some) if (!known.has(key)) known.set(key, undefined);
    }
  };
  const set = (key: string, row: object | null) => {
    known.set(key, row ?? undefined);
    changed.set(key, row);
  };
  const among = <T>(prefix: string, isWanted: (row: { customerId?: string }) => boolean = () => true) =>
    [...known].flatMap(([key, row]) => (row && key.startsWith(prefix) && isWanted(row) ? [row as T] : []));
  return {
    get(table, id) {
      const key = keyOf({ table, id });
      if (!known.has(key)) missing.push({ table, id });
      return known.get(key) as Tables[typeof table] | undefined;
    },
    fact: (id) => known.get(keyOf({ table: "events", id })) as DeskEvent | undefined,
    has: (place) => known.get(keyOf(place)) !== undefined,
    load: (places) => loadKeys(places.map(keyOf)),
    async ofTable(table) {
      await loadOnce(table, () => select().where(inTable(table)).execute());
      return among(`${table}/`);
    },
    async ofCustomer(customerId) {
      await loadOnce(customerId, () => select().where("customer_id", "=", customerId).execute());
      const theirs = <T>(table: string) => among<T>(`${table}/`, (row) => row.customerId === customerId);
      return { messages: theirs("messages"), cases: theirs("cases"), events: theirs("events"), notes: theirs("notes") };
    },
    missed() {
      const asked = missing;
      missing = [];
      return asked;
    },
    change(changes, facts) {
      for (const change of changes) set(keyOf(change), change.row);
      for (const { id, event } of facts) set(keyOf({ table: "events", id }), event);
    },
    async resend(views) {
      await loadKeys(Object.keys(views));
      for (const [key, view] of Object.entries(views)) {
        const row = known.get(key);
        if (!changed.has(key) && fingerprint(row) !== view) changed.set(key, row ?? null);
      }
    },
    write: (version) => writeRows(trx, workspaceId, version, changed),
  };
}

/** Keys of one table, by the index: "0" comes next after "/". */
export function inTable(table: string) {
  const { eb, and } = expressionBuilder<Schema, "rows">();
  return and([eb("key", ">=", `${table}/`), eb("key", "<", `${table}0`)]);
}

const ownerOf = (row: object | null): string | null => {
  const { customerId } = (row ?? {}) as { customerId?: string };
  return customerId || null;
};

const timeOf = (row: object | null): number | null => {
  const { at } = (row ?? {}) as { at?: number };
  return at === undefined ? null : Math.trunc(at);
};

/** Writes rows at this version, by key; null leaves a tombstone. Says what it wrote, as it is handed out. */
export async function writeRows(
  trx: Trx,
  workspaceId: string,
  version: number,
  changed: ReadonlyMap<string, object | null>,
): Promise<PulledRow[]> {
  const rows = [...changed].map(([key, row]) => ({
    workspace_id: workspaceId,
    key,
    version,
    data: row && JSON.stringify(row),
    customer_id: ownerOf(row),
    at: /^(messages|events)\//.test(key) ? timeOf(row) : null,
  }));
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    await trx
      .insertInto("rows")
      .values(rows.slice(i, i + AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(["workspace_id", "key"]).doUpdateSet((row) => ({
          version: row.ref("excluded.version"),
          data: row.ref("excluded.data"),
          customer_id: row.ref("excluded.customer_id"),
          at: row.ref("excluded.at"),
        })),
      )
      .execute();
  }
  return rows.map(({ key, data }) => ({ key, version, data }));
}
