import { configureReentrantLocalization } from "@lit/localize/init/reentrant.js";

/** What a message says instead of our English; where it takes arguments, the pieces around them and their order. */
export type MessageText = string | { strTag: true; strings: readonly string[]; values: readonly number[] };

/** What an element says, by message id; undefined: English. `form` is a plural form that goes first (`_FEW`). */
export type Texts = (id: string, form?: string) => MessageText | undefined;

const SOURCE = "en";
/** @lit/localize wants a locale's name; ours is "whatever the element that renders now was given". */
const CURRENT = "current";

let current: Texts | undefined;
let resolve = (text: string) => text;
let configured = false;
const templates = new Proxy({}, { get: (_, id: string) => current?.(id) });

/**
 * Renders with an element's own texts: every `msg()` called by `render`, and only those, reads them. `say` is what
 * `runText` does meanwhile.
 *
 * Two elements of one page can have two languages and two dictionaries, while @lit/localize in its
 * usual mode knows one language a page; its reentrant mode asks back at each message. It is configured
 * here, at the first render, because importing us must do nothing.
 */
export function withTexts<T>(texts: Texts | undefined, render: () => T, say = resolve): T {
  if (!configured) {
    configured = true;
    configureReentrantLocalization({
      sourceLocale: SOURCE,
      targetLocales: [CURRENT],
      getLocale: () => (current ? CURRENT : SOURCE),
      // Its type asks for the arrays of real template literals; only their pieces are read.
      loadLocaleSync: () => ({ templates }),
    });
  }
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
  return withTexts(texts && ((id) => texts(id, form)), say);
}
