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
      aria-pressed=${shown ? "true" : "false"}
      aria-controls=${inputId}
      aria-label=${commonMessages.showPassword()}
      @click=${onToggle}
    >
      <svg class="run-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <polyline
          points="2,12 3.4,9.9 5.3,7.9 7.4,6.4 9.6,5.4 12,5 14.4,5.4 16.6,6.4 18.7,7.9 20.6,9.9 22,12 20.6,14.1 18.7,16.1 16.6,17.6 14.4,18.6 12,19 9.6,18.6 7.4,17.6 5.3,16.1 3.4,14.1 2,12"
        />
        <polyline
          points="12,9 13.5,9.4 14.6,10.5 15,12 14.6,13.5 13.5,14.6 12,15 10.5,14.6 9.4,13.5 9,12 9.4,10.5 10.5,9.4 12,9"
        />
        <line class="run-strike" x1="4" y1="20" x2="20" y2="4" />
      </svg>
    </button>
  `;
}
