import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { PasswordStep } from "../../flow/otp-setup-state.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { loginMessages } from "../../i18n/messages/login.js";
import { otpMethodMessages } from "../../i18n/messages/otp.js";
import { otpSetupMessages } from "../../i18n/messages/otp-setup.js";
import { fieldText, noticeText, problemText } from "../shared/error-text.js";
import { renderField } from "../shared/field.js";
import { readInput, renderForm } from "../shared/form.js";
import { renderHeading } from "../shared/heading.js";
import { renderPasswordToggle } from "../shared/password-toggle.js";
import { renderBack } from "../shared/way.js";

export interface PasswordViewOptions {
  readonly step: PasswordStep;
  readonly idPrefix: string;
  readonly headingLevel: number;
  readonly language: string;
  /** The submit's text while a rate limit runs; empty when none does. */
  readonly wait: string;
  /** The page's prefill, for a user whose record has no e-mail. */
  readonly email: string;
  readonly passwordShown: boolean;
  readonly onSubmit: (typed: { email: string; password: string; phone: string }) => void;
  readonly onTogglePassword: () => void;
  readonly onBack: () => void;
}

/** The password, before a method is turned on or off; the phone number too, where a text message needs one. */
export function renderPasswordView(view: PasswordViewOptions): TemplateResult {
  const { step, idPrefix, onBack } = view;
  const busy = step.status === "busy";
  const method = otpMethodMessages[step.method]();
  const title =
    step.view === "otp-enable" ? otpSetupMessages.enableTitle(method) : otpSetupMessages.disableTitle(method);
  const wrong = step.problem?.code === "invalid-credentials";
  const passwordId = `${idPrefix}-password`;
  return renderForm({
    heading: renderHeading(title, view.headingLevel),
    lead: html`<p class="run-text" part="text" .textContent=${otpSetupMessages.password()}></p>`,
    fields: html`
      ${renderEmail(view, busy)} ${needsPhone(step) ? renderPhone(view, busy) : nothing}
      ${renderField({
        id: passwordId,
        name: "password",
        label: commonMessages.password(),
        type: view.passwordShown ? "text" : "password",
        autocomplete: "current-password",
        enterKeyHint: "go",
        readOnly: busy,
        error: wrong
          ? otpSetupMessages.passwordWrong()
          : fieldText(step.invalid.password, {
              missing: loginMessages.passwordMissing,
              "too-long": commonMessages.passwordTooLong,
            }),
        after: renderPasswordToggle(passwordId, view.passwordShown, view.onTogglePassword),
      })}
    `,
    alert: wrong ? "" : problemText(step.problem, view.language),
    status: busy ? otpSetupMessages.busy() : noticeText(step.notice),
    statusVisible: !busy,
    submit: view.wait || (busy ? otpSetupMessages.busy() : submitText(step)),
    busy,
    blocked: view.wait !== "",
    onSubmit: (form) =>
      view.onSubmit({
        email: readInput(form, "email"),
        password: readInput(form, "password"),
        phone: readInput(form, "phone"),
      }),
    onEscape: onBack,
    after: renderBack(otpSetupMessages.back(), onBack),
  });
}

function submitText({ view }: PasswordStep): string {
  return view === "otp-enable" ? otpSetupMessages.next() : otpSetupMessages.turnOff();
}

/** Whether a phone number is asked for: a text message needs one, and the user's record has none. */
export function needsPhone({ view, method, user }: PasswordStep): boolean {
  return view === "otp-enable" && method === "sms" && !user.phone;
}

/** Unseen where it is known, but there, so that a password manager fills the right entry. */
function renderEmail({ step, idPrefix, email }: PasswordViewOptions, busy: boolean): TemplateResult {
  return step.user.email
    ? html`<input
        class="run-unseen"
        type="email"
        name="email"
        autocomplete="username"
        readonly
        tabindex="-1"
        aria-hidden="true"
        .defaultValue=${step.user.email}
      />`
    : renderField({
        id: `${idPrefix}-email`,
        name: "email",
        label: commonMessages.email(),
        type: "email",
        autocomplete: "username",
        inputMode: "email",
        enterKeyHint: "next",
        leftToRight: true,
        initial: email,
        readOnly: busy,
        error: fieldText(step.invalid.email, {
          missing: commonMessages.emailMissing,
          invalid: commonMessages.emailInvalid,
        }),
      });
}

function renderPhone({ step, idPrefix }: PasswordViewOptions, busy: boolean): TemplateResult {
  return renderField({
    id: `${idPrefix}-phone`,
    name: "phone",
    label: otpSetupMessages.phone(),
    type: "tel",
    autocomplete: "tel",
    enterKeyHint: "next",
    leftToRight: true,
    readOnly: busy,
    error: fieldText(step.invalid.phone, {
      missing: otpSetupMessages.phoneMissing,
      invalid: otpSetupMessages.phoneInvalid,
    }),
  });
}
