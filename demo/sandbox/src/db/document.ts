import { z } from "zod";
import type { Database } from "./database.js";

const documentRow = z.object({ json: z.string() });

/** One thing that a RUN has at most once, kept whole under a name. */
export function createDocument<T extends z.ZodType>(db: Database, name: string, schema: T) {
  return {
    read(): z.output<T> | undefined {
      const row = db.get(documentRow, "SELECT json FROM documents WHERE name = ?", [name]);
      return row && schema.parse(JSON.parse(row.json));
    },
    write(value: z.input<T>): void {
      db.run("INSERT OR REPLACE INTO documents (name, json) VALUES (?, ?)", [name, JSON.stringify(value)]);
    },
    /** False: there was none. */
    delete: () => db.run("DELETE FROM documents WHERE name = ?", [name]) === 1,
  };
}
