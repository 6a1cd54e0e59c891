import { existsSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../../src/i18n/languages/", import.meta.url);

export type LanguageFile = Record<string, string>;

/** The translations into a language, undefined where there are none yet. */
export function readLanguage(language: string): LanguageFile | undefined {
  const file = new URL(`${language}.json`, folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as LanguageFile) : undefined;
}

/** Writes translations in the order of the English, so that a diff shows what has changed. */
export function writeLanguage(language: string, texts: LanguageFile): void {
  writeFileSync(new URL(`${language}.json`, folder), `${JSON.stringify(texts, null, 2)}\n`);
}
