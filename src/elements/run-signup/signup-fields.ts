import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { passwordStrength } from "../../flow/password-strength.js";
import type { SignupForm, SignupInput } from "../../flow/signup-form.js";
import type { SignupStep } from "../../flow/signup-state.js";
import type { FieldProblem } from "../../flow/step.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { signupMessages, strengthMessages } from "../../i18n/messages/signup.js";
import { runText } from "../../i18n/texts.js";
import { fieldText } from "../shared/error-text.js";
import { renderField } from "../shared/field.js";
import type { Field } from "../shared/field.js";
import { hostLink } from "../shared/links.js";
import { renderNewPassword } from "../shared/new-password-field.js";
import { PENDING } from "../shared/run-dictionaries.js";

export interface SignupFieldsOptions {
  readonly form: SignupForm;
  readonly step: SignupStep;
  readonly idPrefix: string;
  readonly language: string;
  /** What the e-mail starts with. */
  readonly email: string;
  /** What stands in the password's field now. */
  readonly typed: string;
  readonly passwordShown: boolean;
  readonly onPasswordInput: () => void;
  readonly onTogglePassword: () => void;
}

/** Every field of the form. A field keeps its input while the RUN asks for it, whatever comes before it (R3). */
export function renderSignupFields(view: SignupFieldsOptions): TemplateResult {
  return html`${repeat(
    view.form.inputs,
    ({ name }) => name,
    (input, index) => renderInput(input, view, `${view.idPrefix}-${slug(input, index)}`),
  )}`;
}

/** A RUN's own names may hold anything; ids may not. */
function slug(input: SignupInput, index: number): string {
  return "tag" in input || input.kind === "consent" ? `field-${index}` : input.kind;
}

function renderInput(input: SignupInput, view: SignupFieldsOptions, id: string): TemplateResult {
  const { step } = view;
  const problem = step.invalid.get(input.name);
  const readOnly = step.status === "busy";
  const initial = step.start.get(input.name) ?? "";
  const base = {
    id,
    name: input.name,
    readOnly,
    enterKeyHint: "next",
    initial,
    required: input.required,
  } as const;
  switch (input.kind) {
    case "name":
      return renderField({
        ...base,
        label: signupMessages.name(),
        autocomplete: "name",
        capitalize: "words",
        error: textProblem(problem, signupMessages.nameMissing),
      });
    case "email":
      return renderField({
        ...base,
        label: commonMessages.email(),
        type: "email",
        autocomplete: "username",
        inputMode: "email",
        leftToRight: true,
        initial: initial || view.email,
        error: emailProblem(step, problem),
      });
    case "password":
      return renderPassword(view, id, problem);
    case "company":
      return renderField({
        ...base,
        label: signupMessages.company(),
        autocomplete: "organization",
        capitalize: "words",
        error: textProblem(problem),
      });
    case "phone":
      return renderField({
        ...base,
        label: signupMessages.phone(),
        type: "tel",
        autocomplete: "tel",
        leftToRight: true,
        error: textProblem(problem),
      });
    case "text":
    case "number":
      return renderField({ ...base, ...question(input), error: textProblem(problem) });
    case "newsletter":
      return renderBox({ ...base, label: signupMessages.newsletter(), error: "" });
    case "consent":
      return renderBox({
        ...base,
        label: runText(input.consent.label || input.consent.name),
        error: fieldText(problem, { missing: signupMessages.consentMissing }),
        document: { name: input.consent.name, href: hostLink(input.consent.url ?? "") },
      });
  }
}

/** A question of the RUN's own: its label is the owner's words, in the owner's direction (D1). */
function question(input: { kind: "text" | "number"; label: string }) {
  const label = runText(input.label);
  const labelDir = label.includes(PENDING) ? "" : "auto";
  const common = { label, labelDir, autocomplete: "off" } as const;
  return input.kind === "number"
    ? { ...common, inputMode: "decimal", leftToRight: true }
    : { ...common, capitalize: "sentences" as const };
}

function renderPassword(
  view: SignupFieldsOptions,
  id: string,
  problem: FieldProblem | undefined,
): TemplateResult {
  const strength = passwordStrength(view.typed);
  const field = renderNewPassword({
    id,
    policy: view.form.policy,
    typed: view.typed,
    shown: view.passwordShown,
    language: view.language,
    enterKeyHint: "next",
    readOnly: view.step.status === "busy",
    problem,
    onInput: view.onPasswordInput,
    onToggle: view.onTogglePassword,
  });
  // Says how good the password is, in words that stop nobody.
  const hint = strength ? strengthMessages[strength]() : "";
  return html`${field}
    <p class="run-hint" part="hint" .textContent=${hint}></p>`;
}

function textProblem(problem: FieldProblem | undefined, missing = signupMessages.missing): string {
  return fieldText(problem, {
    missing,
    invalid: signupMessages.notANumber,
    "too-long": signupMessages.tooLong,
  });
}

function emailProblem({ problem }: SignupStep, invalid: FieldProblem | undefined): string {
  if (!invalid && problem?.code === "email-taken") return signupMessages.emailTaken();
  return fieldText(invalid, { missing: commonMessages.emailMissing, invalid: commonMessages.emailInvalid });
}

interface Box extends Pick<Field, "id" | "name" | "label" | "error" | "readOnly"> {
  readonly required: boolean;
  /** Not empty: ticked at the start. */
  readonly initial: string;
  readonly document?: { readonly name: string; readonly href: string | undefined };
}

/** A box to tick. Browsers let a read-only one be changed, so its clicks are taken from it while busy (U3). */
function renderBox(box: Box): TemplateResult {
  const { id, error, document } = box;
  const errorId = `${id}-error`;
  return html`
    <div class="run-consent" part="consent">
      <input
        class="run-check"
        part="checkbox"
        type="checkbox"
        id=${id}
        name=${box.name}
        ?required=${box.required}
        ?readonly=${box.readOnly}
        aria-invalid=${error ? "true" : nothing}
        aria-describedby=${errorId}
        .defaultChecked=${box.initial !== ""}
        @click=${(event: Event) => {
          if (box.readOnly) event.preventDefault();
        }}
      />
      <label class="run-label" part="label" dir="auto" for=${id} .textContent=${box.label}></label>
      ${
        document?.href
          ? html`<a
              class="run-link"
              part="link"
              dir="auto"
              href=${document.href}
              target="_blank"
              rel="noopener"
              .textContent=${document.name}
            ></a>`
          : nothing
      }
      <p class="run-field-error" part="field-error" id=${errorId} .textContent=${error}></p>
    </div>
  `;
}
