import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { OtpMethod } from "../../api/otp-challenge-inferred.js";
import type { OtpFlags } from "../../api/schemas/otp-flags.js";
import { methodChoices } from "../../flow/otp-methods.js";
import type { MethodChoice } from "../../flow/otp-methods.js";
import type { MethodsStep } from "../../flow/otp-setup-state.js";
import { otpMethodMessages } from "../../i18n/messages/otp.js";
import { otpSetupMessages } from "../../i18n/messages/otp-setup.js";
import { noticeText, problemText } from "../shared/error-text.js";
import { renderHeading } from "../shared/heading.js";

export interface MethodsViewOptions {
  readonly step: MethodsStep;
  readonly idPrefix: string;
  readonly headingLevel: number;
  readonly language: string;
  /** What the RUN offers, as far as its settings are known. */
  readonly offered: OtpFlags | undefined;
  /** The retry's text while a rate limit runs; empty when none does. */
  readonly wait: string;
  readonly onChange: (type: "enable" | "disable", method: OtpMethod) => void;
  readonly onRetry: () => void;
}

/** The methods, each with its state and the button that changes it. */
export function renderMethodsView(view: MethodsViewOptions): TemplateResult {
  const { step, idPrefix } = view;
  const statusId = `${idPrefix}-status`;
  return html`
    <div class="run-card" part="card" aria-busy=${step.status === "busy" ? "true" : nothing}>
      ${renderHeading(otpSetupMessages.title(), view.headingLevel, statusId)}
      <p class="run-text" part="text" .textContent=${otpSetupMessages.lead()}></p>
      <p
        class="run-alert"
        part="alert"
        role="alert"
        .textContent=${problemText(step.problem, view.language)}
      ></p>
      <p class="run-status" part="status" role="status" id=${statusId} .textContent=${statusText(step)}></p>
      ${step.user ? renderList(view, methodChoices(view.offered, step.user.otp)) : renderRetry(view)}
    </div>
  `;
}

function statusText({ status, changed, notice }: MethodsStep): string {
  if (status === "busy") return otpSetupMessages.loading();
  if (changed) {
    const name = otpMethodMessages[changed.method]();
    return changed.on ? otpSetupMessages.turnedOn(name) : otpSetupMessages.turnedOff(name);
  }
  return notice === "otp-expired" ? otpSetupMessages.expired() : noticeText(notice);
}

function renderList(view: MethodsViewOptions, choices: readonly MethodChoice[]): TemplateResult {
  return html`<div class="run-list" part="list" role="list">
    ${choices.map((choice) => renderMethod(view, choice))}
  </div>`;
}

function renderMethod(
  { idPrefix, onChange }: MethodsViewOptions,
  { method, on }: MethodChoice,
): TemplateResult {
  const nameId = `${idPrefix}-${method}`;
  const buttonId = `${nameId}-change`;
  return html`<div class="run-row" part="row" role="listitem">
    <p class="run-row-text">
      <span class="run-label" part="label" id=${nameId} .textContent=${otpMethodMessages[method]()}></span>
      <span
        class="run-state"
        part="state"
        ?data-on=${on}
        .textContent=${on ? otpSetupMessages.on() : otpSetupMessages.off()}
      ></span>
    </p>
    <button
      class="run-secondary"
      part="method"
      type="button"
      id=${buttonId}
      data-action=${on ? "disable" : "enable"}
      data-method=${method}
      aria-labelledby=${`${buttonId} ${nameId}`}
      @click=${() => onChange(on ? "disable" : "enable", method)}
      .textContent=${on ? otpSetupMessages.turnOff() : otpSetupMessages.turnOn()}
    ></button>
  </div>`;
}

function renderRetry({ step, wait, onRetry }: MethodsViewOptions): unknown {
  if (step.status === "busy") return nothing;
  return html`<button
    class="run-secondary"
    part="retry"
    type="button"
    data-action="retry"
    aria-disabled=${wait ? "true" : nothing}
    @click=${onRetry}
    .textContent=${wait || otpSetupMessages.retry()}
  ></button>`;
}
