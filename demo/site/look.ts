import { addLanguage } from "../../src/i18n/added-languages.js";
import arabic from "../../src/i18n/languages/ar.json" with { type: "json" };
import { part } from "./dom.js";
import { optionControls } from "./option-controls.js";
import { readOptions, writeOptions } from "./options.js";
import type { Options } from "./options.js";
import { THEMES } from "./themes.js";

/**
 * The options of what is around an element: theme, host page, width, direction. They are in the address, and from
 * right to left the elements speak Arabic.
 */
export function followLook(stage: HTMLElement, elements: readonly { config: unknown }[]): void {
  addLanguage("ar", arabic);
  const show = ({ theme, dir, page, width }: Options) => {
    for (const element of elements) element.config = THEMES[theme] && { theme: THEMES[theme] };
    document.documentElement.dir = dir;
    stage.lang = dir === "rtl" ? "ar" : "en";
    stage.dataset["page"] = page;
    stage.dataset["width"] = width;
  };
  const options = readOptions(window.location.search);
  const change = (next: Options) => {
    show(next);
    const { search, pathname } = window.location;
    window.history.replaceState(null, "", writeOptions(next, search) || pathname);
  };
  part("options").replaceChildren(...optionControls(options, change, ["theme", "page", "width", "dir"]));
  show(options);
}
