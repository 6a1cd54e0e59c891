import { html } from "lit";
import type { TemplateResult } from "lit";
import { loginMessages } from "../../i18n/messages/login.js";
import { renderHeading } from "./heading.js";

/** Signed in: no field is left in the page (R7). */
export function renderDone(headingLevel: number, leaving: boolean, onSignOut: () => void): TemplateResult {
  return html`
    <div class="run-card" part="card">
      ${renderHeading(loginMessages.done(), headingLevel)}
      <p
        class="run-status"
        part="status"
        role="status"
        .textContent=${leaving ? loginMessages.doneRedirect() : ""}
      ></p>
      <button
        class="run-secondary"
        part="sign-out"
        type="button"
        data-action="sign-out"
        @click=${onSignOut}
        .textContent=${loginMessages.signOut()}
      ></button>
    </div>
  `;
}
