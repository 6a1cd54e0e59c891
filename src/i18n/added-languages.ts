import { LANGUAGES } from "./languages.js";
import type { Words } from "./words.js";

const added = new Map<string, Words>();

/**
 * Gives all elements of the page a language, so that none fetches its file: one that ships, or one of your own.
 * Call it before they are connected; an element that is there already takes it with its next change of language.
 *
 * @param code BCP 47, as in `lang`.
 * @param texts What the language's JSON file holds: `{SIGN_IN: "Anmelden", …}`; a missing text is in English.
 */
export function addLanguage(code: string, texts: Readonly<Record<string, string>>): void {
  added.set(code, texts);
}

/**
 * What script tags of their own have added (`languages/de.js`), which can have an `integrity` where a fetched file
 * can't. They leave their texts in this global, whichever script comes first.
 */
function fromScripts(): object {
  return (globalThis as { runAuthLanguages?: object }).runAuthLanguages ?? {};
}

/** The texts of a language that is on the page already. */
export function addedWords(code: string): Words | undefined {
  return added.get(code) ?? (fromScripts() as Record<string, Words>)[code];
}

/** Every language that can be had. */
export function knownLanguages(): readonly string[] {
  return [...new Set([...LANGUAGES, ...added.keys(), ...Object.keys(fromScripts())])];
}
