import { msg as litMsg } from "@lit/localize/init/install.js";
import { configureReentrantLocalization } from "@lit/localize/init/reentrant.js";
import { str as litStr } from "@lit/localize/internal/str-tag.js";
import type { Look } from "./texts.js";
import { WITH_ARGUMENT } from "./with-argument.js";

/** A text with an argument in it. */
interface Template {
  strTag: true;
  strings: TemplateStringsArray;
  values: unknown[];
}

// Types of our own: the package brings its copy of @lit/localize along, and none of its types.
export const msg = (text: string | Template, options: { id: string }): string =>
  litMsg(text as string, options);
export const str: (strings: TemplateStringsArray, ...values: unknown[]) => Template = litStr;

/** @lit/localize wants a locale's name; ours is "whatever the element that renders now was given". */
const CURRENT = "current";

let configured = false;

/**
 * Has `msg` say what `look` finds for a message, else its English.
 *
 * Two elements of one page can have two languages and two dictionaries, while @lit/localize in its
 * usual mode knows one language a page; its reentrant mode asks back at each message. It is configured
 * at the first render, because importing us must do nothing.
 */
export function localize(look: Look): void {
  if (configured) return;
  configured = true;
  const get = (_: object, id: string) => {
    const strings = look(id, WITH_ARGUMENT.test(id) ? 2 : 1);
    return strings?.[1] === undefined ? strings?.[0] : { strTag: true, strings, values: [0] };
  };
  configureReentrantLocalization({
    sourceLocale: "en",
    targetLocales: [CURRENT],
    getLocale: () => CURRENT,
    // Its type asks for the arrays of real template literals; only their pieces are read.
    loadLocaleSync: () => ({ templates: new Proxy({}, { get }) }),
  });
}
