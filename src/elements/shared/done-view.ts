import { html } from "lit";
import type { TemplateResult } from "lit";
import { messages } from "../../i18n/messages.js";
import { renderHeading } from "./heading.js";

/** Signed in: no field is left in the page (R7). */
export function renderDone(headingLevel: number, leaving: boolean, onSignOut: () => void): TemplateResult {
  return html`
    <div class="run-card" part="card">
      ${renderHeading(messages.done(), headingLevel)}
      <p
        class="run-status"
        part="status"
        role="status"
        .textContent=${leaving ? messages.doneRedirect() : ""}
      ></p>
      <button
        class="run-secondary"
        part="sign-out"
        type="button"
        data-action="sign-out"
        @click=${onSignOut}
        .textContent=${messages.signOut()}
      ></button>
    </div>
  `;
}
