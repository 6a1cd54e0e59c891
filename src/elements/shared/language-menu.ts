import { html } from "lit";
import type { TemplateResult } from "lit";
import { menuMessages } from "../../i18n/messages/menu.js";
import { keepLanguage } from "./language-watch.js";

export interface LanguageMenu {
  /** Unique in the page. */
  readonly id: string;
  /** Codes, in the order to show. */
  readonly languages: readonly string[];
  /** The code of the one that is shown or on its way. */
  readonly current: string;
  readonly onChoose: (language: string) => void;
}

/** A native choice of languages, each in its own words, so that who can't read the page finds theirs. */
export function renderLanguageMenu({ id, languages, current, onChoose }: LanguageMenu): TemplateResult {
  // A language that is shown can be chosen, offered or not: a select that shows another would lie.
  const all = languages.includes(current) ? languages : [current, ...languages];
  // To the eye the languages say what this is.
  return html`
    <div class="run-language" part="language">
      <label
        class="run-label run-unseen"
        part="label"
        for=${id}
        .textContent=${menuMessages.language()}
      ></label>
      <select
        class="run-select"
        part="select"
        id=${id}
        @change=${(event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value)}
      >
        ${all.map(
          (code) =>
            html`<option
              lang=${code}
              value=${code}
              .selected=${code === current}
              .textContent=${languageName(code)}
            ></option>`,
        )}
      </select>
    </div>
  `;
}

/**
 * Does what a person asked for in the menu: keeps it for the tab, and tells every element. Where the page has named
 * a language, the element follows the person all the same: its `lang` is set.
 */
export function chooseLanguage(element: HTMLElement, language: string): void {
  if (element.lang && element.lang !== "auto") element.lang = language;
  keepLanguage(language);
}

/** "Deutsch", "日本語": a language in its own words, with a capital where there are any. */
export function languageName(code: string): string {
  try {
    const [first = "", ...rest] = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
    return first.toLocaleUpperCase(code) + rest.join("");
  } catch {
    return code; // The browser doesn't take it.
  }
}
