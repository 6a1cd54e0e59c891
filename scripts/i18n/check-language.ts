import { gzipSync } from "node:zlib";
import { WITH_ARGUMENT } from "../../src/i18n/with-argument.js";

/** What the file of a language may weigh, in bytes after gzip, 1 kB being 1000 bytes. */
const MAX_BYTES = 4_000;

/** How long a translation may be, in characters: twice the English, and 24 in any case. */
export const longest = (english: string): number => Math.max(24, english.length * 2);

/** The one message that counts things; it may have a text for each plural form of a language. */
export const COUNTING = "PASSWORD_RULE_LENGTH";

/** The numbers that it counts: what a RUN may ask of a password. */
const COUNTED = Array.from({ length: 123 }, (_, index) => index + 6);

/** The plural forms that a language needs beside the plain text, which serves for `other`. */
export function pluralForms(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  const forms = new Set(COUNTED.map((count) => rules.select(count)));
  forms.delete("other");
  return [...forms].map((form) => `${COUNTING}_${form.toUpperCase()}`).sort();
}

/** What is wrong with a language's texts, a line each; nothing when it can ship. */
export function checkLanguage(
  language: string,
  texts: Readonly<Record<string, unknown>>,
  source: ReadonlyMap<string, string>,
): string[] {
  const wanted = new Map(source);
  for (const id of pluralForms(language)) wanted.set(id, source.get(COUNTING) ?? "");
  const problems = [...wanted.keys()].filter((id) => !Object.hasOwn(texts, id)).map((id) => `missing: ${id}`);
  for (const [id, text] of Object.entries(texts)) {
    const english = wanted.get(id);
    if (english === undefined) problems.push(`unused: ${id}`);
    else if (typeof text !== "string" || text.trim() === "") problems.push(`empty: ${id}`);
    else problems.push(...checkText(text, english).map((problem) => `${problem}: ${id}: ${text}`));
  }
  const bytes = gzipSync(minify(texts), { level: 9 }).length;
  if (bytes > MAX_BYTES) problems.push(`too big: ${bytes} bytes after gzip, the limit is ${MAX_BYTES}`);
  return problems;
}

/** The file as it ships. */
export const minify = (texts: object): string => JSON.stringify(texts);

function checkText(text: string, english: string): string[] {
  const placeholders = (words: string) => (words.match(/\$\d+/g) ?? []).sort().join();
  return [
    ...(placeholders(text) === placeholders(english) ? [] : ["placeholders are not the English ones"]),
    ...(text.length > longest(english)
      ? [`over-long, ${text.length} of ${longest(english)} characters`]
      : []),
    ...(/[<>]|&\w+;/.test(text) ? ["markup"] : []),
    ...(/^\s|\s$|\s\s/.test(text) ? ["stray white space"] : []),
  ];
}

/** The ids that take an argument, as the browser's code knows them, against what the messages say. */
export function checkArguments(source: ReadonlyMap<string, string>): string[] {
  return [...source]
    .filter(([id, english]) => WITH_ARGUMENT.test(id) !== english.includes("$0"))
    .map(([id]) => `src/i18n/with-argument.ts: ${id}`);
}
