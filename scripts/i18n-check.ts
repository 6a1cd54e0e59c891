import { LANGUAGES } from "../src/i18n/languages.js";
import { checkArguments, checkLanguage } from "./i18n/check-language.js";
import { readLanguage } from "./i18n/language-files.js";
import { PLANNED } from "./i18n/planned.js";
import { readSource } from "./i18n/source.js";

// `npm run i18n:check`: fails for the languages that ship; of the others it says how far they are.
const source = await readSource();
const problems = checkArguments(source);
for (const language of PLANNED) {
  if (language === "en") continue;
  const texts = readLanguage(language);
  const ships = LANGUAGES.includes(language);
  const found = texts ? checkLanguage(language, texts, source) : ["no file"];
  if (ships) problems.push(...found.map((problem) => `${language}: ${problem}`));
  const verdict = found.length === 0 ? "complete" : texts ? `${found.length} problems` : "missing";
  console.log(`${language.padEnd(8)} ${ships ? "ships" : "     "}  ${verdict}`);
}
problems.push(
  ...LANGUAGES.filter((language) => !PLANNED.includes(language)).map((code) => `${code}: not planned`),
);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
