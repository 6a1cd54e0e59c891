import type { PasswordPolicy } from "../api/schemas/password-policy-guess.js";
import { LONGEST_PASSWORD } from "./check-credentials.js";
import type { FieldProblem } from "./step.js";

/** What a RUN can ask of a new password. */
export type PasswordRule = "length" | "upper-lower" | "letters-numbers" | "special";

export interface CheckedRule {
  readonly rule: PasswordRule;
  readonly met: boolean;
}

/**
 * The rules that this RUN has, in the order they are shown, and which of them a password meets. Letters and digits
 * are those of any script; special is whatever is neither, a space too.
 */
export function checkPassword(password: string, policy: PasswordPolicy): CheckedRule[] {
  const has = (...patterns: RegExp[]) => patterns.every((pattern) => pattern.test(password));
  const rules: [PasswordRule, asked: boolean, met: boolean][] = [
    ["length", true, password.length >= policy.min_length],
    ["upper-lower", policy.upper_lower, has(/\p{Lu}/u, /\p{Ll}/u)],
    ["letters-numbers", policy.letters_numbers, has(/\p{L}/u, /\p{Nd}/u)],
    ["special", policy.special, has(/[^\p{L}\p{N}]/u)],
  ];
  return rules.filter(([, asked]) => asked).map(([rule, , met]) => ({ rule, met }));
}

/** What keeps a new password from being sent: `invalid` when it breaks one of the RUN's rules. */
export function checkNewPassword(password: string, policy: PasswordPolicy): FieldProblem | undefined {
  if (!password) return "missing";
  if (password.length > LONGEST_PASSWORD) return "too-long";
  return checkPassword(password, policy).every(({ met }) => met) ? undefined : "invalid";
}

/** The rules for password managers that make one: the value of an input's `passwordrules`. */
export function passwordRulesText(policy: PasswordPolicy): string {
  return [
    `minlength: ${policy.min_length}`,
    policy.upper_lower && "required: upper; required: lower",
    policy.letters_numbers &&
      (policy.upper_lower ? "required: digit" : "required: upper, lower; required: digit"),
    policy.special && "required: special",
  ]
    .filter(Boolean)
    .join("; ");
}
