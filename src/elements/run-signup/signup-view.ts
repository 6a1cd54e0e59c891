import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { resetMessages } from "../../i18n/messages/reset.js";
import { signupMessages } from "../../i18n/messages/signup.js";
import { noticeText, problemText } from "../shared/error-text.js";
import { renderForm } from "../shared/form.js";
import { renderHeading } from "../shared/heading.js";
import { isolate } from "../shared/isolate.js";
import type { SignupStep } from "../../flow/signup-state.js";
import { renderSignupFields } from "./signup-fields.js";
import type { SignupFieldsOptions } from "./signup-fields.js";

export interface SignupViewOptions extends SignupFieldsOptions {
  readonly headingLevel: number;
  /** The submit's text while a rate limit runs; empty when none does. */
  readonly wait: string;
  /** The RUN's own page, for when ours can't know what it asks for. */
  readonly runPage: string | undefined;
  readonly toLogin: TemplateResult;
  readonly toRecover: TemplateResult;
  readonly legal: unknown;
  readonly onSubmit: () => void;
  readonly onRetry: () => void;
}

/** The form for a new account. */
export function renderSignup(view: SignupViewOptions): TemplateResult {
  const { step } = view;
  const busy = step.status === "busy";
  return renderForm({
    heading: renderHeading(signupMessages.title(), view.headingLevel),
    lead: html`<p class="run-text" part="text" .textContent=${signupMessages.required()}></p>`,
    fields: renderSignupFields(view),
    alert: alertText(step, view.language),
    status: statusText(step),
    statusVisible: !busy,
    submit: view.wait || (busy ? signupMessages.busy() : signupMessages.submit()),
    busy,
    blocked: view.wait !== "",
    onSubmit: view.onSubmit,
    after: html`
      ${step.problem?.operation === "settings" ? renderNoSettings(view) : nothing}
      <p class="run-footer" part="footer">
        <span .textContent=${signupMessages.haveAccount()}></span>
        ${view.toLogin} ${step.problem?.code === "email-taken" ? view.toRecover : nothing}
      </p>
      ${view.legal}
    `,
  });
}

/** The server's own words about a password help, and can't tell of anybody (S9). */
function alertText({ problem }: SignupStep, language: string): string {
  if (problem?.operation === "settings")
    return `${problemText(problem, language)} ${signupMessages.noSettings()}`;
  if (problem?.code === "email-taken") return "";
  if (problem?.code !== "weak-password") return problemText(problem, language);
  const { serverText } = problem;
  return serverText ? `${resetMessages.refused()} ${isolate(serverText, "auto")}` : resetMessages.refused();
}

function statusText(step: SignupStep): string {
  if (step.status === "busy") return signupMessages.busy();
  return step.moreAsked ? signupMessages.moreAsked() : noticeText(step.notice);
}

function renderNoSettings({ runPage, onRetry }: SignupViewOptions): TemplateResult {
  return html`
    <button
      class="run-secondary"
      part="retry"
      type="button"
      data-action="retry"
      @click=${onRetry}
      .textContent=${signupMessages.retry()}
    ></button>
    ${
      runPage
        ? html`<a class="run-link" part="link" href=${runPage} .textContent=${signupMessages.openRun()}></a>`
        : nothing
    }
  `;
}
