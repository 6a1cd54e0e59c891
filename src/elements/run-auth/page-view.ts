import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { renderLanguageMenu } from "../shared/language-menu.js";
import type { LanguageMenu } from "../shared/language-menu.js";
import { renderLegal } from "../shared/legal-view.js";
import { renderBrand } from "./brand-view.js";
import type { Brand } from "./brand-view.js";

export interface Page extends Brand, LanguageMenu {
  /** The element that shows the view. */
  readonly part: HTMLElement | undefined;
  /** Views come in with a movement: not the first one, which nothing may delay. */
  readonly moved: boolean;
  /** Settings and texts are there, or won't come. */
  readonly settled: boolean;
  /** In a shadow root, which shows what the host wrote by slots. */
  readonly slotted: boolean;
  /** The host has said where the page's main content is. */
  readonly inMain: boolean;
  readonly termsUrl: string;
  readonly privacyUrl: string;
}

/** A portal's page: one card with brand, view, and what is said of the page below it. */
export function renderPage(page: Page): TemplateResult {
  // In the light root the host's children are where they are: a slot would be that of a shadow root around us.
  const slot = (name: string) => (page.slotted ? html`<slot name=${name}></slot>` : nothing);
  return html`
    ${slot("header")} ${slot("notes")}
    <div class="run-wash"></div>
    <div
      class=${page.settled ? "run-column" : "run-column run-waiting"}
      role=${page.inMain ? nothing : "main"}
    >
      <div class="run-sheet" part="sheet">
        ${renderBrand(page)}
        <div class=${page.moved ? "run-views run-moved" : "run-views"} part="views">${page.part}</div>
        ${page.settled ? renderBar(page) : nothing}
      </div>
    </div>
    <p class="run-unseen run-spoken" aria-live="polite"></p>
    ${slot("footer")}
  `;
}

/** Like the page's end it waits for what makes the view above it longer: nothing that is seen moves. */
function renderBar(page: Page): TemplateResult | typeof nothing {
  const legal = renderLegal(page.termsUrl, page.privacyUrl);
  const menu = page.languages.length > 1 ? renderLanguageMenu(page) : nothing;
  if (legal === nothing && menu === nothing) return nothing;
  return html`<div class="run-bar" part="bar">${menu} ${legal}</div>`;
}
