/** Texts by key as a dictionary, a language file or a page gives them, `$0` where an argument goes: anything at all. */
export type Words = Readonly<Record<string, unknown>>;

/** The text under a key: an own string, else undefined (D6, S7). */
export function readWord(words: Words | undefined, key: string): string | undefined {
  const text = words != null && Object.hasOwn(words, key) ? words[key] : undefined;
  return typeof text === "string" ? text : undefined;
}
