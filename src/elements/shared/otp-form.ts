import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { OtpMethod } from "../../api/otp-challenge-inferred.js";
import type { OtpStep } from "../../flow/login-state.js";
import { formatDuration } from "../../i18n/duration.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { otpMessages, otpMethodMessages } from "../../i18n/messages/otp.js";
import { fieldText, noticeText, problemText } from "./error-text.js";
import { renderField } from "./field.js";
import { readInput, renderForm } from "./form.js";
import { renderHeading } from "./heading.js";
import { isolate } from "./isolate.js";

export interface OtpFormOptions {
  readonly step: OtpStep;
  readonly idPrefix: string;
  readonly headingLevel: number;
  readonly language: string;
  /** The submit's text while a rate limit runs; empty when none does. */
  readonly wait: string;
  /** Seconds until another code of the selected method may be asked for. */
  readonly resendIn: number;
  readonly onSubmit: (pin: string) => void;
  readonly onChoose: (method: OtpMethod) => void;
  readonly onResend: () => void;
  readonly onBack: () => void;
}

/** From this many wrong codes on, the phone's clock is the likeliest reason (U7). */
const CLOCK_HINT_AFTER = 2;

/** One code, from an app or sent, and the other ways to get one. */
export function renderOtp(view: OtpFormOptions): TemplateResult {
  const { step, idPrefix } = view;
  const busy = step.status !== "idle";
  const leadId = `${idPrefix}-pin-lead`;
  return renderForm({
    heading: renderHeading(otpMessages.title(), view.headingLevel),
    lead: html`<p class="run-text" part="text" id=${leadId} .textContent=${whereTheCodeIs(step)}></p>`,
    fields: renderField({
      id: `${idPrefix}-pin`,
      name: "pin_code",
      label: otpMessages.pin(),
      autocomplete: "one-time-code",
      inputMode: "numeric",
      enterKeyHint: "done",
      leftToRight: true,
      readOnly: busy,
      error: pinError(step),
      describedBy: leadId,
    }),
    alert: step.problem?.code === "invalid-pin" ? "" : problemText(step.problem, view.language),
    status: statusText(step),
    statusVisible: step.status === "idle",
    submit: view.wait || (step.status === "busy" ? otpMessages.busy() : otpMessages.submit()),
    busy,
    blocked: view.wait !== "",
    onSubmit: (form) => view.onSubmit(readInput(form, "pin_code")),
    onEscape: view.onBack,
    after: html`
      ${step.selected === "authenticator" ? nothing : renderResend(view)} ${renderMethods(view)}
      <p class="run-footer" part="footer">
        <button
          class="run-link"
          part="link"
          type="button"
          data-action="back"
          @click=${view.onBack}
          .textContent=${commonMessages.back()}
        ></button>
      </p>
    `,
  });
}

function whereTheCodeIs({ selected, phone, email, status }: OtpStep): string {
  if (status === "sending") return otpMessages.sending();
  if (selected === "authenticator") return otpMessages.authenticator();
  if (selected === "email") return otpMessages.emailTo(isolate(email));
  return phone ? otpMessages.smsTo(isolate(phone)) : otpMessages.sms();
}

function pinError(step: OtpStep): string {
  if (step.problem?.code !== "invalid-pin")
    return fieldText(step.invalid.pin, { missing: otpMessages.pinMissing });
  const clock = step.selected === "authenticator" && step.wrongPins >= CLOCK_HINT_AFTER;
  return clock ? `${otpMessages.invalidPin()} ${otpMessages.clock()}` : otpMessages.invalidPin();
}

function statusText(step: OtpStep): string {
  if (step.status === "busy") return otpMessages.busy();
  if (step.status === "sending") return otpMessages.sending();
  return noticeText(step.notice);
}

function renderResend({ resendIn, step, language, onResend }: OtpFormOptions): TemplateResult {
  const off = resendIn > 0 || step.status !== "idle";
  const text = resendIn > 0 ? otpMessages.resendIn(formatDuration(resendIn, language)) : otpMessages.resend();
  return html`<p class="run-aside" part="aside">
    <button
      class="run-link"
      part="link"
      type="button"
      data-action="resend"
      aria-disabled=${off ? "true" : nothing}
      @click=${onResend}
      .textContent=${text}
    ></button>
  </p>`;
}

function renderMethods({ step, idPrefix, onChoose }: OtpFormOptions): unknown {
  if (step.methods.length < 2) return nothing;
  const labelId = `${idPrefix}-methods`;
  return html`
    <div class="run-methods" part="methods" role="group" aria-labelledby=${labelId}>
      <p class="run-label" part="label" id=${labelId} .textContent=${otpMessages.methods()}></p>
      ${step.methods.map(
        (method) =>
          html`<button
            class="run-secondary"
            part="method"
            type="button"
            data-method=${method}
            aria-pressed=${method === step.selected ? "true" : "false"}
            @click=${() => onChoose(method)}
            .textContent=${otpMethodMessages[method]()}
          ></button>`,
      )}
    </div>
  `;
}
