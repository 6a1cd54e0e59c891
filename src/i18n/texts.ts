import { configureReentrantLocalization } from "@lit/localize/init/reentrant.js";
import type { LocaleModule } from "@lit/localize/internal/types.js";

/**
 * What an element says instead of our English, by message id. A plain message is a string; one with
 * arguments has the pieces around them, and which argument stands between each two.
 */
export type Texts = Readonly<
  Record<string, string | { strTag: true; strings: readonly string[]; values: readonly number[] }>
>;

const SOURCE = "en";
/** @lit/localize wants a locale's name; ours is "whatever the element that renders now was given". */
const CURRENT = "current";

let current: Texts | undefined;
let configured = false;

/**
 * Renders with an element's own texts: every `msg()` called by `render`, and only those, reads them.
 *
 * Two elements of one page can have two languages and two dictionaries, while @lit/localize in its
 * usual mode knows one language a page; its reentrant mode asks back at each message. It is configured
 * here, at the first render, because importing us must do nothing.
 */
export function withTexts<T>(texts: Texts | undefined, render: () => T): T {
  if (!configured) {
    configured = true;
    configureReentrantLocalization({
      sourceLocale: SOURCE,
      targetLocales: [CURRENT],
      getLocale: () => (current ? CURRENT : SOURCE),
      // Its type asks for the arrays of real template literals; only their pieces are read.
      loadLocaleSync: () => (current ? { templates: current as LocaleModule["templates"] } : undefined),
    });
  }
  const outer = current;
  current = texts;
  try {
    return render();
  } finally {
    current = outer;
  }
}
