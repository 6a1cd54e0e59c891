import { languageName } from "../../src/elements/shared/language-menu.js";
import { LANGUAGES } from "../../src/i18n/languages.js";
import { matchLanguage } from "../../src/i18n/match-language.js";
import { h } from "./dom.js";
import { labelled, select } from "./form-controls.js";

const PARAMETER = "lang";

/** Every language, each in its own words. */
export const LANGUAGE_CHOICES = LANGUAGES.map((code) => [code, languageName(code)] as const);

/** A list of all languages; each is written in its own script's letters. */
export function languageSelect(chosen: string, onChange: (language: string) => void): HTMLElement {
  const list = select(LANGUAGE_CHOICES, chosen, onChange);
  for (const option of list.options) option.lang = option.value;
  return labelled("Language", list);
}

/** Tells an element where the demo has its languages. */
export function findLanguages(element: HTMLElement): void {
  element.setAttribute("lang-url", "./languages/");
}

/**
 * A list of all languages for the element of a page. The choice is in the address (`?lang=ja`), so that a link shows
 * the same.
 */
export function languageControl(element: HTMLElement): HTMLElement {
  findLanguages(element);
  const asked = new URLSearchParams(window.location.search).get(PARAMETER) ?? "";
  const chosen = matchLanguage(asked, LANGUAGES);
  if (chosen) element.lang = chosen;
  const list = languageSelect(chosen ?? "en", (language) => {
    element.lang = language;
    const address = new URL(window.location.href);
    if (language === "en") address.searchParams.delete(PARAMETER);
    else address.searchParams.set(PARAMETER, language);
    window.history.replaceState(null, "", address);
  });
  return h("div", { class: "language-line" }, list);
}
