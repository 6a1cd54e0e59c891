import { runSettingsSchema } from "../settings/schema.js";
import type { RunSettings } from "../settings/schema.js";
import type { Database } from "./database.js";
import { createDocument } from "./document.js";

/** The RUN's settings. */
export function createSettings(db: Database) {
  const document = createDocument(db, "settings", runSettingsSchema);
  return {
    /** Throws when the database was never seeded. */
    read(): RunSettings {
      const settings = document.read();
      if (!settings) throw new Error("the database holds no settings");
      return settings;
    },
    write: document.write,
  };
}

export type Settings = ReturnType<typeof createSettings>;
