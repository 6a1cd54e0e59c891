import { LANGUAGES } from "../src/i18n/languages.js";
import { checkArguments, checkLanguage } from "./i18n/check-language.js";
import { readLanguage } from "./i18n/language-files.js";
import { readSource } from "./i18n/source.js";

// `npm run i18n:check`: what is missing, unused, over-long or broken in each language.
const source = await readSource();
const problems = checkArguments(source);
for (const language of LANGUAGES) {
  if (language === "en") continue;
  const texts = readLanguage(language);
  const found = texts ? checkLanguage(language, texts, source) : ["no file"];
  problems.push(...found.map((problem) => `${language}: ${problem}`));
  console.log(`${language.padEnd(8)} ${found.length === 0 ? "complete" : `${found.length} problems`}`);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
