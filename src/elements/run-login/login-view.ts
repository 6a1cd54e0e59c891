import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { RunInfo } from "../../api/schemas/run-info-types.js";
import type { LoginStep } from "../../flow/login-state.js";

import { commonMessages } from "../../i18n/messages/common.js";
import { loginMessages } from "../../i18n/messages/login.js";
import { runText } from "../../i18n/texts.js";
import { fieldText, noticeText, problemText } from "../shared/error-text.js";
import { renderField } from "../shared/field.js";
import { readInput, renderForm } from "../shared/form.js";
import { renderHeading } from "../shared/heading.js";
import { renderPasswordToggle } from "../shared/password-toggle.js";
import { renderWay } from "../shared/way.js";

export interface LoginViewOptions {
  readonly step: LoginStep;
  readonly info: RunInfo;
  readonly idPrefix: string;
  readonly headingLevel: number;
  readonly language: string;
  /** What the e-mail field starts with. */
  readonly email: string;
  /** The submit's text while a rate limit runs; empty when none does. */
  readonly wait: string;
  readonly passwordShown: boolean;
  readonly signupHref: string | undefined;
  readonly recoverHref: string | undefined;
  readonly ssoHref: string | undefined;
  /** The portal's own sign-in page. */
  readonly runPage: string | undefined;
  readonly onSubmit: (email: string, password: string) => void;
  readonly onTogglePassword: () => void;
  readonly onLeave: (view: "signup" | "recover") => void;
}

/** E-mail and password, and the ways to everything else. */
export function renderLogin(view: LoginViewOptions): TemplateResult {
  const { step, idPrefix } = view;
  const busy = step.status === "busy";
  const passwordId = `${idPrefix}-password`;
  return renderForm({
    heading: renderHeading(loginMessages.signIn(), view.headingLevel),
    fields: html`
      ${renderField({
        id: `${idPrefix}-email`,
        name: "email",
        label: commonMessages.email(),
        type: "email",
        autocomplete: "username",
        inputMode: "email",
        enterKeyHint: "next",
        leftToRight: true,
        initial: view.email,
        readOnly: busy,
        error: fieldText(step.invalid.email, {
          missing: commonMessages.emailMissing,
          invalid: commonMessages.emailInvalid,
        }),
      })}
      ${renderField({
        id: passwordId,
        name: "password",
        label: commonMessages.password(),
        type: view.passwordShown ? "text" : "password",
        autocomplete: "current-password",
        enterKeyHint: "go",
        readOnly: busy,
        error: fieldText(step.invalid.password, {
          missing: loginMessages.passwordMissing,
          "too-long": commonMessages.passwordTooLong,
        }),
        after: renderPasswordToggle(passwordId, view.passwordShown, view.onTogglePassword),
      })}
      <p class="run-aside" part="aside">
        ${renderWay({
          action: "to-recover",
          text: loginMessages.toRecover(),
          href: view.recoverHref,
          onClick: () => view.onLeave("recover"),
        })}
      </p>
    `,
    alert: problemText(step.problem, view.language),
    status: busy ? loginMessages.signInBusy() : noticeText(step.notice),
    statusVisible: !busy,
    submit: view.wait || (busy ? loginMessages.signInBusy() : loginMessages.signIn()),
    busy,
    blocked: view.wait !== "",
    onSubmit: (form) => view.onSubmit(readInput(form, "email"), readInput(form, "password")),
    after: renderOtherWays(view),
  });
}

/** What comes with the settings stands last, so that nothing above it moves when they arrive. */
function renderOtherWays(view: LoginViewOptions): TemplateResult {
  const { info, runPage, step } = view;
  return html`
    ${
      step.problem?.code === "captcha-required" && runPage
        ? html`<a
            class="run-secondary"
            part="link"
            href=${runPage}
            .textContent=${commonMessages.openRun()}
          ></a>`
        : nothing
    }
    ${
      info.signup_method === "disabled"
        ? nothing
        : html`<p class="run-footer" part="footer">
            <span .textContent=${loginMessages.newHere()}></span>
            ${renderWay({
              action: "to-signup",
              text: loginMessages.toSignup(),
              href: view.signupHref,
              onClick: () => view.onLeave("signup"),
            })}
          </p>`
    }
    ${
      info.sso_saml_active && view.ssoHref
        ? html`<a
            class="run-secondary"
            part="sso"
            data-action="sso"
            href=${view.ssoHref}
            .textContent=${loginMessages.sso()}
          ></a>`
        : nothing
    }
    ${info.signin_buttons.map(
      (button) =>
        html`<a
          class="run-secondary"
          part="signin-button"
          dir="auto"
          href=${button.url}
          rel="noopener"
          .textContent=${runText(button.label)}
        ></a>`,
    )}
  `;
}
