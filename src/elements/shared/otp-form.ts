import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { PinAction, PinStep } from "../../flow/pin-step.js";
import { formatDuration } from "../../i18n/duration.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { otpMessages, otpMethodMessages } from "../../i18n/messages/otp.js";
import { fieldText, noticeText, problemText } from "./error-text.js";
import { renderField } from "./field.js";
import { readInput, renderForm } from "./form.js";
import { renderHeading } from "./heading.js";
import { isolate } from "./isolate.js";
import { maskEmail, maskPhone } from "./mask.js";
import type { PinEntry } from "./pin-entry.js";
import { renderBack } from "./way.js";

export interface OtpFormOptions {
  readonly step: PinStep;
  readonly entry: PinEntry;
  /** Whether a complete code submits itself; the hint says so. */
  readonly auto: boolean;
  readonly idPrefix: string;
  readonly headingLevel: number;
  readonly language: string;
  /** The submit's text while a rate limit runs; empty when none does. */
  readonly wait: string;
  /** Seconds until another code of the selected method may be asked for. */
  readonly resendIn: number;
  /** Beside the ones for a sign-in: what the view is called, and what stands above the code. */
  readonly title?: string;
  readonly before?: TemplateResult;
  readonly back?: string;
  /** What has just happened beside the code. */
  readonly note?: string;
  readonly onAction: (action: PinAction | { readonly type: "back" }) => void;
}

/** From this many wrong codes on, the phone's clock is the likeliest reason (U7). */
const CLOCK_HINT_AFTER = 2;

/** One code, from an app or sent, and the other ways to get one. */
export function renderOtp(view: OtpFormOptions): TemplateResult {
  const { step, entry, auto, idPrefix, onAction } = view;
  const busy = step.status !== "idle";
  const leadId = `${idPrefix}-pin-lead`;
  const onBack = () => onAction({ type: "back" });
  entry.expect(step.selected === "sms");
  return renderForm({
    heading: renderHeading(view.title ?? otpMessages.title(), view.headingLevel),
    lead: html`${view.before ?? nothing}
      <p
        class="run-text"
        part="text"
        id=${leadId}
        .textContent=${auto ? `${whereTheCodeIs(step)} ${otpMessages.auto()}` : whereTheCodeIs(step)}
      ></p>`,
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
      live: "polite",
      describedBy: leadId,
      onInput: (event) => entry.onInput(event, auto),
    }),
    alert: step.problem?.code === "invalid-pin" ? "" : problemText(step.problem, view.language),
    status: view.note || statusText(step),
    statusVisible: step.status === "idle",
    submit: view.wait || (step.status === "busy" ? otpMessages.busy() : otpMessages.submit()),
    busy,
    blocked: view.wait !== "",
    onSubmit: (form) => {
      const pin = readInput(form, "pin_code");
      entry.onSubmit(pin);
      onAction({ type: "submit-pin", pin });
    },
    onEscape: onBack,
    after: html`
      ${step.selected === "authenticator" ? nothing : renderResend(view)} ${renderMethods(view)}
      ${renderBack(view.back ?? commonMessages.back(), onBack)}
    `,
  });
}

function whereTheCodeIs({ selected, phone, email, status }: PinStep): string {
  if (status === "sending") return otpMessages.sending();
  if (selected === "authenticator") return otpMessages.authenticator();
  if (selected === "email") return otpMessages.emailTo(isolate(maskEmail(email)));
  return phone ? otpMessages.smsTo(isolate(maskPhone(phone))) : otpMessages.sms();
}

function pinError(step: PinStep): string {
  if (step.problem?.code !== "invalid-pin")
    return fieldText(step.invalid.pin, { missing: otpMessages.pinMissing });
  const clock = step.selected === "authenticator" && step.wrongPins >= CLOCK_HINT_AFTER;
  return clock ? `${otpMessages.invalidPin()} ${otpMessages.clock()}` : otpMessages.invalidPin();
}

function statusText(step: PinStep): string {
  if (step.status === "busy") return otpMessages.busy();
  if (step.status === "sending") return otpMessages.sending();
  return noticeText(step.notice);
}

function renderResend({ resendIn, step, language, onAction }: OtpFormOptions): TemplateResult {
  const off = resendIn > 0 || step.status !== "idle";
  const text = resendIn > 0 ? otpMessages.resendIn(formatDuration(resendIn, language)) : otpMessages.resend();
  return html`<p class="run-aside" part="aside">
    <button
      class="run-link"
      part="link"
      type="button"
      data-action="resend"
      aria-disabled=${off ? "true" : nothing}
      @click=${() => onAction({ type: "resend" })}
      .textContent=${text}
    ></button>
  </p>`;
}

function renderMethods({ step, idPrefix, onAction }: OtpFormOptions): unknown {
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
            aria-pressed=${method === step.selected}
            @click=${() => onAction({ type: "choose-method", method })}
            .textContent=${otpMethodMessages[method]()}
          ></button>`,
      )}
    </div>
  `;
}
