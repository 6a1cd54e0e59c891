import type { SignUpForm } from "../api/signup.js";
import { checkEmail } from "./check-credentials.js";
import { plainDigits } from "./digits.js";
import { checkNewPassword } from "./password-rules.js";
import type { SignupForm, SignupInput, Tag } from "./signup-form.js";
import type { FieldProblem } from "./step.js";

/** What stands in the inputs, by their names; a box that is ticked holds some text, one that isn't none. */
export type SignupValues = ReadonlyMap<string, string>;

/** Longer than any name or answer; more is a paste gone wrong. */
const LONGEST_TEXT = 1000;

/** What keeps one field's value from being sent. */
export function checkValue(
  input: SignupInput,
  value: string,
  { policy }: SignupForm,
): FieldProblem | undefined {
  if (input.kind === "password") return checkNewPassword(value, policy);
  if (input.kind === "email") return checkEmail(value);
  if (!value.trim()) return input.required ? "missing" : undefined;
  if (value.length > LONGEST_TEXT) return "too-long";
  return input.kind === "number" && readNumber(value) === undefined ? "invalid" : undefined;
}

/** What is wrong with the values, by input name in the form's order; empty when they can be sent. */
export function checkValues(form: SignupForm, values: SignupValues): Map<string, FieldProblem> {
  const invalid = new Map<string, FieldProblem>();
  for (const input of form.inputs) {
    const problem = checkValue(input, values.get(input.name) ?? "", form);
    if (problem) invalid.set(input.name, problem);
  }
  return invalid;
}

/**
 * A number as programs read it, with a point: "12", "-3,5", "٤٢". Undefined for anything else, and for "1,500",
 * which is one and a half to some and fifteen hundred to others.
 */
export function readNumber(typed: string): string | undefined {
  const plain = plainDigits(typed.trim()).replace("\u2212", "-").replace("\u066b", ".");
  if (/^[+-]?\d*\.?\d+$/.test(plain)) return plain;
  return /^[+-]?\d*,\d+$/.test(plain) && !/,\d{3}$/.test(plain) ? plain.replace(",", ".") : undefined;
}

/** The values as the API takes them; fields that were left empty are left out. */
export function toAccount(
  { inputs, hidden }: SignupForm,
  values: SignupValues,
  { timezone, language }: { timezone: string; language: string },
): SignUpForm {
  const given = (name: string) => values.get(name) ?? "";
  const optional = (name: "company" | "phone") => given(name).trim() && { [name]: given(name).trim() };
  return {
    name: given("name").trim(),
    email: given("email"),
    password: given("password"),
    timezone,
    language,
    ...optional("company"),
    ...optional("phone"),
    ...(inputs.some(({ kind }) => kind === "newsletter") && { newsletter: given("newsletter") !== "" }),
    tags: [...inputs.flatMap((input) => toTag(input, given(input.name).trim())), ...hidden],
  };
}

/** An answer as a tag. What was agreed to is one too, by the document's name: a guess (API contract: agreements). */
function toTag(input: SignupInput, value: string): Tag[] {
  if (!value) return [];
  switch (input.kind) {
    case "text":
      return [{ key: input.tag, value }];
    case "number":
      return [{ key: input.tag, value: readNumber(value) ?? value }];
    case "consent":
      return [{ key: input.consent.name, value: "true" }];
    default:
      return [];
  }
}
