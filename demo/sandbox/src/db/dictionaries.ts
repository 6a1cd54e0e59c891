import { z } from "zod";
import { newId } from "../secrets.js";
import { flag, json, time } from "./columns.js";
import type { Database } from "./database.js";

const dictionaryRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  fallback: z.string(),
  created_at: time,
  updated_at: time,
});
const languageRow = z.object({
  code: z.string(),
  active: flag,
  texts: json(z.record(z.string(), z.string())),
});

export type Dictionary = z.output<typeof dictionaryRow>;
export type NewDictionary = Pick<Dictionary, "slug" | "name" | "fallback">;
export type DictionaryLanguage = z.output<typeof languageRow>;

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The owner's texts by language. */
export function createDictionaries(db: Database, now: () => Date) {
  const languages = (id: string) =>
    db.all(languageRow, "SELECT * FROM dictionary_languages WHERE dictionary_id = ? ORDER BY rowid", [id]);
  const touch = (id: string) =>
    db.run("UPDATE dictionaries SET updated_at = ? WHERE id = ?", [now().getTime(), id]);
  /** By its code in any spelling. */
  const language = (id: string, code: string) => languages(id).find((entry) => isSame(entry.code, code));
  return {
    languages,
    language,

    all: () => db.all(dictionaryRow, "SELECT * FROM dictionaries"),

    /** Answers its id; undefined: the slug is taken. */
    add({ slug, name, fallback }: NewDictionary, id = newId()): string | undefined {
      const time = now().getTime();
      const added = db.run(
        `INSERT OR IGNORE INTO dictionaries (id, slug, name, fallback, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
        [id, slug, name, fallback, time, time],
      );
      return added === 1 ? id : undefined;
    },

    /** False: the slug is taken. */
    edit({ id, ...old }: Dictionary, changes: Partial<NewDictionary>): boolean {
      const { slug, name, fallback } = { ...old, ...changes };
      const sql =
        "UPDATE OR IGNORE dictionaries SET slug = ?, name = ?, fallback = ?, updated_at = ? WHERE id = ?";
      return db.run(sql, [slug, name, fallback, now().getTime(), id]) === 1;
    },

    delete: (id: string) => db.run("DELETE FROM dictionaries WHERE id = ?", [id]),

    /** Adds a language, or takes the place of the one with its code. */
    setLanguage(id: string, { code, active, texts }: DictionaryLanguage): void {
      const known = language(id, code)?.code ?? code;
      db.run(
        `INSERT INTO dictionary_languages (dictionary_id, code, active, texts) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET active = excluded.active, texts = excluded.texts`,
        [id, known, active, JSON.stringify(texts)],
      );
      touch(id);
    },

    deleteLanguage(id: string, code: string): void {
      db.run("DELETE FROM dictionary_languages WHERE dictionary_id = ? AND code = ?", [id, code]);
      touch(id);
    },

    /** By id, or by slug in any case. */
    find: (idOrSlug: string) =>
      db.get(dictionaryRow, "SELECT * FROM dictionaries WHERE id = ? OR slug = ?", [
        idOrSlug,
        idOrSlug.toUpperCase(),
      ]),

    /** The texts in a language that is on, else in the fallback; undefined: neither is there. */
    texts({ id, fallback }: Dictionary, code: string): Record<string, string> | undefined {
      const offered = [language(id, code), language(id, fallback)].filter((entry) => entry?.active);
      return offered[0]?.texts;
    },
  };
}
