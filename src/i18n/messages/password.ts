import { msg, str } from "../localize.js";

/** A new password: at sign-up, after a reset mail, or because the portal asks for one. */
export const newPasswordMessages = {
  missing: () => msg("Choose a password.", { id: "NEW_PASSWORD_MISSING" }),
  invalid: () => msg("This password does not meet all the rules yet.", { id: "NEW_PASSWORD_INVALID" }),
  length: (count: string) => msg(str`At least ${count} characters`, { id: "PASSWORD_RULE_LENGTH" }),
  upperLower: () => msg("Upper and lower case letters", { id: "PASSWORD_RULE_UPPER_LOWER" }),
  lettersNumbers: () => msg("Letters and digits", { id: "PASSWORD_RULE_LETTERS_NUMBERS" }),
  special: () => msg("A special character, such as - or !", { id: "PASSWORD_RULE_SPECIAL" }),
  met: () => msg("(met)", { id: "PASSWORD_RULE_MET" }),
};
