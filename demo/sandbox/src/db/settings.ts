import { z } from "zod";
import { runSettingsSchema } from "../settings/schema.js";
import type { RunSettings } from "../settings/schema.js";
import { json } from "./columns.js";
import type { Database } from "./database.js";

const settingsRow = z.object({ json: json(runSettingsSchema) });

/** The RUN's settings. */
export function createSettings(db: Database) {
  return {
    /** Throws when the database was never seeded. */
    read(): RunSettings {
      const row = db.get(settingsRow, "SELECT json FROM settings");
      if (!row) throw new Error("the database holds no settings");
      return row.json;
    },
    write(settings: RunSettings): void {
      db.run("INSERT OR REPLACE INTO settings (id, json) VALUES (1, ?)", [JSON.stringify(settings)]);
    },
  };
}

export type Settings = ReturnType<typeof createSettings>;
