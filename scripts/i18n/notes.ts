import { COUNTING, longest } from "./check-language.js";

const DURATION =
  "$0 is a time as Intl writes it, in the nominative: “8 seconds”. Word it so that it needs no other case.";
const ADDRESS = "$0 is an e-mail address.";

/** What a translator can't see in a text itself; the rest is in docs/glossary.md. */
const NOTES: Readonly<Record<string, string>> = {
  WAIT_FOR: `On the main button while a rate limit runs. ${DURATION}`,
  ERROR_RATE_LIMITED: DURATION,
  OTP_RESEND_IN: `A button that can't be pressed yet. ${DURATION}`,
  OTP_SMS_TO: "$0 is a phone number, partly hidden.",
  OTP_EMAIL: ADDRESS,
  RECOVER_SENT: `${ADDRESS} Never say whether there is an account.`,
  SIGN_UP_CONFIRM: `${ADDRESS} Or YOUR_EMAIL stands in its place.`,
  YOUR_EMAIL:
    "In the middle of SIGN_UP_CONFIRM, in the place of an address that is no longer known: in the case that stands there.",
  [COUNTING]: "$0 is a number from 6 on, in the language's digits. One text for each plural form.",
  PASSWORD_RULE_MET: "Read out by screen readers after a rule that is kept.",
  INVALID_CREDENTIALS:
    "The same for a wrong e-mail, a wrong password, an unconfirmed and a closed account: don't say which.",
  EMAIL_TAKEN: "Don't say who has the account.",
  ERROR_PASSWORD_CHANGE_REQUIRED: "Quotes FORGOT_PASSWORD: use the same words.",
  NUMBER_INVALID: "Write 12.5 with the decimal separator of the language.",
  EMAIL_INVALID: "Keep name@example.com.",
  NEW_HERE: "Stands before CREATE_ACCOUNT.",
  HAVE_ACCOUNT: "Stands before SIGN_IN.",
  PIN: "The label of the field for a one-time code.",
  SIGN_UP: "The button; CREATE_ACCOUNT is the link that leads to the form.",
};

/** What to know about a text, its room included. */
export function noteOn(id: string, english: string): string {
  const note = NOTES[id] ?? (id.startsWith(COUNTING) ? NOTES[COUNTING] : undefined);
  return [note, `At most ${longest(english)} characters.`].filter(Boolean).join(" ");
}
