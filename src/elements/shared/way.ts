import { html } from "lit";
import type { TemplateResult } from "lit";

/** A way to another view, which may be another element's or the page's own. */
export interface Way {
  /** For `data-action`. */
  readonly action: "to-login" | "to-recover" | "to-signup" | "back";
  readonly text: string;
  /** The page's place for it, where it has one. */
  readonly href?: string | undefined;
  readonly onClick: () => void;
  /** Looks like a button where it is the main thing to do. */
  readonly main?: boolean;
}

/** A link where the page has a place for it, else a button: either tells the page by an event first. */
export function renderWay({ action, text, href, onClick, main }: Way): TemplateResult {
  const look = main ? "run-secondary" : "run-link";
  return href
    ? html`<a
        class=${look}
        part="link"
        data-action=${action}
        href=${href}
        @click=${onClick}
        .textContent=${text}
      ></a>`
    : html`<button
        class=${look}
        part="link"
        type="button"
        data-action=${action}
        @click=${onClick}
        .textContent=${text}
      ></button>`;
}

/** The way back to the step before, below a form. */
export function renderBack(text: string, onClick: () => void): TemplateResult {
  return html`<p class="run-footer" part="footer">${renderWay({ action: "back", text, onClick })}</p>`;
}
