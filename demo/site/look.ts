import { part } from "./dom.js";
import { findLanguages } from "./language-control.js";
import { optionControls } from "./option-controls.js";
import { readOptions, writeOptions } from "./options.js";
import type { Options } from "./options.js";
import { THEMES } from "./themes.js";

/** The options of what is around an element: theme, host page, width, direction, language. They are in the address. */
export function followLook(
  stage: HTMLElement,
  elements: readonly (HTMLElement & { config: unknown })[],
): void {
  for (const element of elements) findLanguages(element);
  const show = ({ theme, dir, page, width, lang }: Options) => {
    for (const element of elements) element.config = THEMES[theme] && { theme: THEMES[theme] };
    document.documentElement.dir = dir;
    stage.lang = lang;
    stage.dataset["page"] = page;
    stage.dataset["width"] = width;
  };
  const options = readOptions(window.location.search);
  const change = (next: Options) => {
    show(next);
    const { search, pathname } = window.location;
    window.history.replaceState(null, "", writeOptions(next, search) || pathname);
  };
  part("options").replaceChildren(
    ...optionControls(options, change, ["theme", "page", "width", "dir", "lang"]),
  );
  show(options);
}
