import { z } from "zod";
import { flag, json } from "./columns.js";
import type { Database } from "./database.js";

const dictionaryRow = z.object({ id: z.string(), slug: z.string(), name: z.string(), fallback: z.string() });
const languageRow = z.object({
  code: z.string(),
  active: flag,
  texts: json(z.record(z.string(), z.string())),
});

export type Dictionary = z.output<typeof dictionaryRow>;
export type DictionaryLanguage = z.output<typeof languageRow>;

/** The RUN's texts by language. */
export function createDictionaries(db: Database) {
  const languages = (id: string) =>
    db.all(languageRow, "SELECT * FROM dictionary_languages WHERE dictionary_id = ? ORDER BY rowid", [id]);
  return {
    languages,

    add({ id, slug, name, fallback }: Dictionary, entries: DictionaryLanguage[]): void {
      db.run("INSERT INTO dictionaries (id, slug, name, fallback) VALUES (?, ?, ?, ?)", [
        id,
        slug,
        name,
        fallback,
      ]);
      for (const { code, active, texts } of entries) {
        db.run("INSERT INTO dictionary_languages (dictionary_id, code, active, texts) VALUES (?, ?, ?, ?)", [
          id,
          code,
          active,
          JSON.stringify(texts),
        ]);
      }
    },

    /** By id, or by slug in any case. */
    find: (idOrSlug: string) =>
      db.get(dictionaryRow, "SELECT * FROM dictionaries WHERE id = ? OR slug = ?", [
        idOrSlug,
        idOrSlug.toUpperCase(),
      ]),

    /** The texts in a language, else in the fallback; undefined: neither is there. */
    texts({ id, fallback }: Dictionary, language: string): Record<string, string> | undefined {
      const offered = languages(id).filter(({ active }) => active);
      const inLanguage = (code: string) =>
        offered.find((entry) => entry.code.toLowerCase() === code.toLowerCase());
      return (inLanguage(language) ?? inLanguage(fallback))?.texts;
    },
  };
}
