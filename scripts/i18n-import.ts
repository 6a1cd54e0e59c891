import { LANGUAGES } from "../src/i18n/languages.js";
import { checkLanguage } from "./i18n/check-language.js";
import { writeLanguage } from "./i18n/language-files.js";
import { readSource } from "./i18n/source.js";
import { importXliff } from "./i18n/xliff.js";

// `npm run i18n:import [-- language…]`: `xliff/<language>.xlf` into `src/i18n/languages/`, and what is wrong with it.
const args = process.argv.slice(2);
const source = await readSource();
for (const language of args.length > 0 ? args : LANGUAGES) {
  const texts = importXliff(language, "xliff");
  if (!texts) continue;
  writeLanguage(language, texts);
  const problems = checkLanguage(language, texts, source);
  console.log(`${language}: ${Object.keys(texts).length} texts`);
  for (const problem of problems) console.error(`${language}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
