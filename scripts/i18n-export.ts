import { LANGUAGES } from "../src/i18n/languages.js";
import { noteOn } from "./i18n/notes.js";
import { readLanguage } from "./i18n/language-files.js";
import { pseudoLanguage } from "./i18n/pseudo.js";
import { readSource } from "./i18n/source.js";
import { exportXliff } from "./i18n/xliff.js";

/*
 * `npm run i18n:export [-- language…]`: `xliff/<language>.xlf` for translators' tools, for all languages unless told.
 * `-- --source` prints the English instead, `[{id, text, note}]`; `-- --pseudo` prints the pseudo-language.
 */
const args = process.argv.slice(2);
const source = await readSource();
const print = (value: unknown) => console.log(JSON.stringify(value, null, 2));

if (args.includes("--source")) print([...source].map(([id, text]) => ({ id, text, note: noteOn(id, text) })));
else if (args.includes("--pseudo")) print(pseudoLanguage(source));
else {
  for (const language of args.length > 0 ? args : LANGUAGES.filter((code) => code !== "en")) {
    await exportXliff(language, "xliff", source, readLanguage(language));
    console.log(`xliff/${language}.xlf`);
  }
}
