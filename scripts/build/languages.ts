import { mkdirSync, writeFileSync } from "node:fs";
import { LANGUAGES } from "../../src/i18n/languages.js";
import { readLanguage } from "../i18n/language-files.js";
import { minify } from "../i18n/check-language.js";

/**
 * The language files, beside the script-tag files: JSON that an element fetches, and the same as a script that a
 * page adds by a tag of its own, with an `integrity`, where its policy or its taste wants nothing fetched.
 */
export function buildLanguages(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  for (const language of LANGUAGES) {
    if (language === "en") continue;
    const texts = readLanguage(language);
    if (!texts) throw new Error(`src/i18n/languages/${language}.json is not there`);
    const json = minify(texts);
    writeFileSync(`${outDir}/${language}.json`, json);
    writeFileSync(
      `${outDir}/${language}.js`,
      `(self.runAuthLanguages??={})[${JSON.stringify(language)}]=${json};`,
    );
  }
}
