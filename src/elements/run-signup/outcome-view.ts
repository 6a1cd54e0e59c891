import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { ClosedStep, RegisteredStep } from "../../flow/signup-state.js";
import { loginMessages } from "../../i18n/messages/login.js";
import { outcomeMessages } from "../../i18n/messages/signup.js";
import { problemText } from "../shared/error-text.js";
import { renderHeading } from "../shared/heading.js";
import { isolate } from "../shared/isolate.js";
import { renderBack } from "../shared/way.js";

export interface OutcomeViewOptions {
  readonly step: RegisteredStep | ClosedStep;
  readonly headingLevel: number;
  readonly language: string;
  readonly toLogin: TemplateResult;
  readonly onBack: () => void;
}

/** What came of a sign-up, or why there is none: no field is left in the page (R7). */
export function renderOutcome(view: OutcomeViewOptions): TemplateResult {
  const { step } = view;
  const [heading, ...sentences] = textsOf(step);
  const busy = step.status === "busy";
  return html`
    <div class="run-card" part="card" aria-busy=${busy ? "true" : nothing}>
      ${renderHeading(heading, view.headingLevel)}
      ${sentences.map((sentence) => html`<p class="run-text" part="text" .textContent=${sentence}></p>`)}
      <p class="run-alert" part="alert" role="alert" .textContent=${alertOf(view)}></p>
      <p
        class="run-status"
        part="status"
        role="status"
        .textContent=${busy ? loginMessages.signInBusy() : ""}
      ></p>
      ${view.toLogin} ${step.view === "closed" ? nothing : renderAgain(view)}
    </div>
  `;
}

/** That sign-up is off is the view itself; a sign-in that failed after the sign-up is told. */
function alertOf({ step, language }: OutcomeViewOptions): string {
  return step.view === "closed" ? "" : problemText(step.problem, language);
}

function textsOf(step: RegisteredStep | ClosedStep): [heading: string, ...sentences: string[]] {
  const { confirmTitle, confirm, spam, yourEmail, ...texts } = outcomeMessages;
  switch (step.view) {
    case "confirm-email": {
      const address = step.email ? isolate(step.email.trim()) : yourEmail();
      return [confirmTitle(), confirm(address), spam()];
    }
    case "pending-approval":
      return [texts.pendingTitle(), texts.pending()];
    case "ready":
      return [texts.readyTitle(), texts.ready()];
    case "closed":
      return [texts.closedTitle(), texts.closed()];
    case "unknown":
      return [texts.unknownTitle(), texts.unknown(), spam()];
  }
}

function renderAgain({ step, onBack }: OutcomeViewOptions): TemplateResult {
  const mailed = step.view === "confirm-email" || step.view === "unknown";
  return renderBack(mailed ? outcomeMessages.otherEmail() : outcomeMessages.again(), onBack);
}
