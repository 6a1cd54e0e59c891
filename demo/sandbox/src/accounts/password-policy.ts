import { refusal } from "../envelope.js";
import type { PasswordPolicy } from "../settings/schema.js";

const MIN_LENGTH = 6;

/** Refuses a new password that breaks the RUN's rules, naming all of them in the server's words. */
export function checkNewPassword(password: string, policy: PasswordPolicy = {}): void {
  const { min_length = MIN_LENGTH, upper_lower, letters_numbers, special } = policy;
  const rules: [boolean, string][] = [
    [password.length >= min_length, `at least ${min_length} characters`],
    [!upper_lower || (/\p{Lu}/u.test(password) && /\p{Ll}/u.test(password)), "upper and lower case letters"],
    [!letters_numbers || (/\p{L}/u.test(password) && /\p{Nd}/u.test(password)), "letters and numbers"],
    [!special || /[^\p{L}\p{N}]/u.test(password), "a special character"],
  ];
  const broken = rules.filter(([isKept]) => !isKept).map(([, rule]) => rule);
  if (broken.length > 0) throw refusal(400, `Password is too weak: it needs ${broken.join(", ")}`);
}
