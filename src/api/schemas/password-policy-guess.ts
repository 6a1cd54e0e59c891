import { own } from "../own.js";

/** What a new password must have. */
export interface PasswordPolicy {
  /** Characters; never under 6, the API's own floor. */
  min_length: number;
  /** Both an upper and a lower case letter. */
  upper_lower: boolean;
  /** Both a letter and a digit. */
  letters_numbers: boolean;
  /** At least one special character. */
  special: boolean;
}

/**
 * Reads a RUN's password rules. The console offers these four; their field names are not public, so the
 * names in here are a guess (API contract: password rules) and this is the one place to change.
 */
export function readPasswordPolicy(value: unknown): PasswordPolicy {
  const length = Number(own(value, "min_length"));
  return {
    min_length: length > 6 ? Math.min(Math.ceil(length), 128) : 6,
    upper_lower: own(value, "upper_lower") === true,
    letters_numbers: own(value, "letters_numbers") === true,
    special: own(value, "special") === true,
  };
}
