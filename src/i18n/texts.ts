import { localize } from "./localize.js";

/**
 * The pieces of a message's text around its arguments, by the message's id; undefined: as in English. `pieces` is how
 * many there have to be.
 */
export type Look = (id: string, pieces: number) => readonly string[] | undefined;

/** What an element says. `form` is a plural form that goes first (`_FEW`). */
export type Texts = (id: string, pieces: number, form?: string) => readonly string[] | undefined;

let current: Texts | undefined;
let resolve = (text: string) => text;

/**
 * Renders with an element's own texts: every `msg()` called by `render`, and only those, reads them. `say` is what
 * `runText` does meanwhile.
 */
export function withTexts<T>(texts: Texts | undefined, render: () => T, say = resolve): T {
  localize((id, pieces) => current?.(id, pieces));
  const outer = [current, resolve] as const;
  [current, resolve] = [texts, say];
  try {
    return render();
  } finally {
    [current, resolve] = outer;
  }
}

/** A text that the RUN's owner wrote, its dictionary expressions resolved for the element that renders now. */
export function runText(text: string): string {
  return resolve(text);
}

/** Says a message that counts, in the language's own form for `count` where there is one, and with its digits. */
export function counting(count: number, language: string, message: (count: string) => string): string {
  const form = `_${new Intl.PluralRules(language).select(count).toUpperCase()}`;
  const texts = current;
  const say = () => message(new Intl.NumberFormat(language).format(count));
  return withTexts(texts && ((id, pieces) => texts(id, pieces, form)), say);
}
