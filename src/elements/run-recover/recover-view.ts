import { html } from "lit";
import type { TemplateResult } from "lit";
import type { RecoverStep } from "../../flow/recover-state.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { recoverMessages } from "../../i18n/messages/recover.js";
import { fieldText, noticeText, problemText } from "../shared/error-text.js";
import { renderField } from "../shared/field.js";
import { readInput, renderForm } from "../shared/form.js";
import { renderHeading } from "../shared/heading.js";

export interface RecoverViewOptions {
  readonly step: RecoverStep;
  readonly idPrefix: string;
  readonly headingLevel: number;
  readonly language: string;
  /** What the e-mail field starts with. */
  readonly email: string;
  /** The submit's text while a rate limit runs; empty when none does. */
  readonly wait: string;
  readonly toLogin: TemplateResult;
  readonly onSubmit: (email: string) => void;
}

/** Asks for the mail. */
export function renderRecover(view: RecoverViewOptions): TemplateResult {
  const { step, idPrefix } = view;
  const busy = step.status === "busy";
  const leadId = `${idPrefix}-lead`;
  return renderForm({
    heading: renderHeading(recoverMessages.title(), view.headingLevel),
    lead: html`<p class="run-text" part="text" id=${leadId} .textContent=${recoverMessages.lead()}></p>`,
    fields: renderField({
      id: `${idPrefix}-email`,
      name: "email",
      label: commonMessages.email(),
      type: "email",
      autocomplete: "username",
      inputMode: "email",
      enterKeyHint: "go",
      leftToRight: true,
      initial: view.email,
      readOnly: busy,
      error: fieldText(step.invalid.email, {
        missing: commonMessages.emailMissing,
        invalid: commonMessages.emailInvalid,
      }),
      describedBy: leadId,
    }),
    alert: problemText(step.problem, view.language),
    status: busy ? recoverMessages.busy() : noticeText(step.notice),
    statusVisible: !busy,
    submit: view.wait || (busy ? recoverMessages.busy() : recoverMessages.submit()),
    busy,
    blocked: view.wait !== "",
    onSubmit: (form) => view.onSubmit(readInput(form, "email")),
    after: html`<p class="run-footer" part="footer">${view.toLogin}</p>`,
  });
}
