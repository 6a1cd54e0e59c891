import { html } from "lit";
import type { TemplateResult } from "lit";
import { commonMessages } from "../../i18n/messages/common.js";

/**
 * The button that shows a password, after its input. The icon is made of lines only: a page's `all: unset`
 * takes the shape from a path, but not from a polyline.
 */
export function renderPasswordToggle(inputId: string, shown: boolean, onToggle: () => void): TemplateResult {
  return html`
    <button
      class="run-toggle"
      part="toggle"
      type="button"
      data-action="toggle-password"
      aria-pressed=${shown}
      aria-controls=${inputId}
      aria-label=${commonMessages.showPassword()}
      @click=${onToggle}
    >
      <svg class="run-icon" viewBox="0 0 24 24" aria-hidden="true">
        <polyline points="2,12 5,8 8,6 12,5 16,6 19,8 22,12 19,16 16,18 12,19 8,18 5,16 2,12" />
        <polyline points="12,9 14,10 15,12 14,14 12,15 10,14 9,12 10,10 12,9" />
        <line class="run-strike" x1="4" y1="20" x2="20" y2="4" />
      </svg>
    </button>
  `;
}
