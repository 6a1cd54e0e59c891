import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import sqlite from "node-sqlite3-wasm";
import { z } from "zod";
import { SCHEMA, SCHEMA_VERSION } from "./schema.js";

export type Value = string | number | boolean | null;

/** A database whose rows are checked as they are read. Values are always bound, never written into SQL. */
export interface Database {
  all<T extends z.ZodType>(row: T, sql: string, values?: Value[]): z.output<T>[];
  get<T extends z.ZodType>(row: T, sql: string, values?: Value[]): z.output<T> | undefined;
  /** Runs one statement; answers how many rows it changed. */
  run(sql: string, values?: Value[]): number;
  /** All or nothing. */
  transaction<T>(work: () => T): T;
  /** Drops every table and makes them anew. */
  clear(): void;
  close(): void;
}

const tableRow = z.object({ name: z.string() });
const STALE_LOCK_MS = 10_000;

/** The library locks with a folder, held for milliseconds at a time; a killed process leaves it behind. */
function removeStaleLock(file: string): void {
  const lock = `${file}.lock`;
  if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > STALE_LOCK_MS) {
    rmSync(lock, { recursive: true });
  }
}

/** The library binds a text up to its first NUL only: `mara@acme.example\0…` must not be Mara's address. */
const bound = (values: Value[]) =>
  values.map((value) => (typeof value === "string" ? value.replaceAll("\0", "\uFFFD") : value));

/**
 * Opens a database file, or `:memory:`, which writes no file. One of another schema version is emptied: what
 * a sandbox holds can always be seeded again. `isNew` tells that there is nothing in it.
 */
export function openDatabase(file: string): { database: Database; isNew: boolean } {
  if (file !== ":memory:") {
    mkdirSync(dirname(file), { recursive: true });
    removeStaleLock(file);
  }
  const db = new sqlite.Database(file);
  db.exec("PRAGMA foreign_keys = ON");
  db.exec("PRAGMA synchronous = NORMAL");

  const database: Database = {
    all: (row, sql, values = []) => db.all(sql, bound(values)).map((found) => row.parse(found)),
    get(row, sql, values = []) {
      const found = db.get(sql, bound(values));
      return found === null ? undefined : row.parse(found);
    },
    run: (sql, values = []) => db.run(sql, bound(values)).changes,
    transaction(work) {
      db.exec("BEGIN");
      try {
        const result = work();
        db.exec("COMMIT");
        return result;
      } catch (error) {
        db.exec("ROLLBACK");
        throw error;
      }
    },
    clear() {
      db.exec("PRAGMA foreign_keys = OFF");
      const tables = database.all(tableRow, "SELECT name FROM sqlite_master WHERE type = 'table'");
      for (const { name } of tables) db.exec(`DROP TABLE "${name}"`);
      db.exec(SCHEMA);
      db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
      db.exec("PRAGMA foreign_keys = ON");
    },
    close: () => db.close(),
  };
  const isNew = db.get("PRAGMA user_version")?.["user_version"] !== SCHEMA_VERSION;
  if (isNew) database.clear();
  return { database, isNew };
}
