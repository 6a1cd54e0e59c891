import { html } from "lit";
import type { TemplateResult } from "lit";
import type { PasswordPolicy } from "../../api/schemas/password-policy-guess.js";
import { checkPassword, passwordRulesText } from "../../flow/password-rules.js";
import type { PasswordRule } from "../../flow/password-rules.js";
import type { FieldProblem } from "../../flow/step.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { newPasswordMessages } from "../../i18n/messages/password.js";
import { counting } from "../../i18n/texts.js";
import { fieldText } from "./error-text.js";
import { renderField } from "./field.js";
import { renderPasswordToggle } from "./password-toggle.js";

export interface NewPasswordField {
  /** Unique in the page. */
  readonly id: string;
  /** The label; "Password" unless told. */
  readonly label?: string;
  readonly policy: PasswordPolicy;
  /**
   * What stands in the input now, read from it for each render and kept nowhere: a manager may have filled it
   * without an event (R2).
   */
  readonly typed: string;
  readonly shown: boolean;
  readonly language: string;
  readonly enterKeyHint: "next" | "go";
  readonly readOnly: boolean;
  readonly problem: FieldProblem | undefined;
  /** Something else is in the input: render again. */
  readonly onInput: () => void;
  readonly onToggle: () => void;
}

const ruleTexts: Record<PasswordRule, (count: string) => string> = {
  length: newPasswordMessages.length,
  "upper-lower": newPasswordMessages.upperLower,
  "letters-numbers": newPasswordMessages.lettersNumbers,
  special: newPasswordMessages.special,
};

/**
 * A password that is being chosen: the RUN's rules stand below it from the start and are ticked while typing.
 * They describe the input, and are not spoken at each key.
 */
export function renderNewPassword(field: NewPasswordField): TemplateResult {
  const { id, policy, shown } = field;
  const rulesId = `${id}-rules`;
  return html`
    ${renderField({
      id,
      name: "password",
      label: field.label ?? commonMessages.password(),
      type: shown ? "text" : "password",
      autocomplete: "new-password",
      enterKeyHint: field.enterKeyHint,
      minLength: policy.min_length,
      passwordRules: passwordRulesText(policy),
      readOnly: field.readOnly,
      error: fieldText(field.problem, {
        missing: newPasswordMessages.missing,
        invalid: newPasswordMessages.invalid,
        "too-long": commonMessages.passwordTooLong,
      }),
      describedBy: rulesId,
      onInput: field.onInput,
      after: renderPasswordToggle(id, shown, field.onToggle),
    })}
    <div class="run-rules" part="rules" id=${rulesId} role="list">
      ${checkPassword(field.typed, policy).map(
        ({ rule, met }) =>
          html`<div class="run-rule" part="rule" role="listitem" data-rule=${rule} ?data-met=${met}>
            <span .textContent=${counting(policy.min_length, field.language, ruleTexts[rule])}></span>
            <span class="run-unseen" .textContent=${met ? newPasswordMessages.met() : ""}></span>
          </div>`,
      )}
    </div>
  `;
}
