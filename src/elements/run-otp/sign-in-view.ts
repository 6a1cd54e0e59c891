import { html } from "lit";
import type { TemplateResult } from "lit";
import type { Step } from "../../flow/step.js";
import { recoverMessages } from "../../i18n/messages/recover.js";
import { otpSetupMessages } from "../../i18n/messages/otp-setup.js";
import { noticeText } from "../shared/error-text.js";
import { renderHeading } from "../shared/heading.js";
import { renderWay } from "../shared/way.js";

export interface SignInViewOptions {
  readonly step: Step;
  readonly idPrefix: string;
  readonly headingLevel: number;
  readonly loginHref: string | undefined;
  readonly onLogin: () => void;
}

/** There is nothing to enter a code for, or nobody to set one up for: the way on is the sign-in. */
export function renderSignInFirst(view: SignInViewOptions): TemplateResult {
  const statusId = `${view.idPrefix}-status`;
  return html`
    <div class="run-card" part="card">
      ${renderHeading(otpSetupMessages.signInTitle(), view.headingLevel, statusId)}
      <p
        class="run-text"
        part="status"
        role="status"
        id=${statusId}
        .textContent=${noticeText(view.step.notice) || otpSetupMessages.signIn()}
      ></p>
      ${renderWay({
        action: "to-login",
        text: recoverMessages.toLogin(),
        main: true,
        href: view.loginHref,
        onClick: view.onLogin,
      })}
    </div>
  `;
}
