import { html } from "lit";
import type { TemplateResult } from "lit";
import type { PasswordPolicy } from "../../api/schemas/password-policy-guess.js";
import type { NewPasswordStep } from "../../flow/new-password.js";
import type { Step } from "../../flow/step.js";
import { resetMessages } from "../../i18n/messages/reset.js";
import { noticeText, problemText } from "./error-text.js";
import { readInput, renderForm } from "./form.js";
import { renderHeading } from "./heading.js";
import { isolate } from "./isolate.js";
import { renderNewPassword } from "./new-password-field.js";

export interface ResetFormOptions {
  readonly step: NewPasswordStep;
  readonly idPrefix: string;
  readonly headingLevel: number;
  readonly language: string;
  readonly policy: PasswordPolicy;
  /** Whose password it is; empty where only the mailed link knows. */
  readonly email: string;
  /** Why a new password is asked for, where the person did not ask. */
  readonly lead?: string;
  /** Why there is no use in sending; takes the place of the last problem. */
  readonly dead?: string;
  /** The submit's text while a rate limit runs; empty when none does. */
  readonly wait: string;
  /** What stands in the password's field now. */
  readonly typed: string;
  readonly passwordShown: boolean;
  readonly onInput: () => void;
  readonly onTogglePassword: () => void;
  readonly onSubmit: (password: string) => void;
  readonly onEscape?: () => void;
  /** What follows the submit: other ways to go. */
  readonly after: TemplateResult;
}

/**
 * A new password for an account. The username stays in the form, unseen but there, so that a manager changes
 * the entry it has instead of making one without a name.
 */
export function renderReset(view: ResetFormOptions): TemplateResult {
  const { step, idPrefix, language, lead, onEscape, dead = "" } = view;
  const busy = step.status === "busy";
  return renderForm({
    heading: renderHeading(resetMessages.title(), view.headingLevel),
    ...(lead !== undefined && { lead: html`<p class="run-text" part="text" .textContent=${lead}></p>` }),
    fields: html`
      <input
        class="run-unseen"
        type="email"
        name="email"
        autocomplete="username"
        readonly
        tabindex="-1"
        aria-hidden="true"
        .defaultValue=${view.email}
      />
      ${renderNewPassword({
        id: `${idPrefix}-new-password`,
        label: resetMessages.password(),
        policy: view.policy,
        typed: view.typed,
        shown: view.passwordShown,
        language,
        enterKeyHint: "go",
        readOnly: busy,
        problem: step.invalid.password,
        onInput: view.onInput,
        onToggle: view.onTogglePassword,
      })}
    `,
    alert: dead || resetProblem(step, language),
    status: busy ? resetMessages.busy() : noticeText(step.notice),
    statusVisible: !busy,
    submit: view.wait || (busy ? resetMessages.busy() : resetMessages.submit()),
    busy,
    blocked: view.wait !== "" || dead !== "",
    onSubmit: (form) => view.onSubmit(readInput(form, "password")),
    ...(onEscape && { onEscape }),
    after: view.after,
  });
}

/** The server's own words help here, and can't tell of anybody: they are about the password just typed (S9). */
function resetProblem({ problem }: Step, language: string): string {
  if (problem?.code !== "weak-password") return problemText(problem, language);
  const { serverText } = problem;
  return serverText ? `${resetMessages.refused()} ${isolate(serverText, "auto")}` : resetMessages.refused();
}
