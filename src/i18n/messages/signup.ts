import { msg, str } from "../localize.js";

/** The form for a new account. */
export const signupMessages = {
  title: () => msg("Create your account", { id: "SIGN_UP_TITLE" }),
  required: () => msg("Fields marked with * are required.", { id: "SIGN_UP_REQUIRED" }),
  name: () => msg("Name", { id: "NAME" }),
  company: () => msg("Company", { id: "COMPANY" }),
  phone: () => msg("Phone", { id: "PHONE" }),
  newsletter: () => msg("Send me news by e-mail", { id: "NEWSLETTER" }),
  nameMissing: () => msg("Enter your name.", { id: "NAME_MISSING" }),
  missing: () => msg("This field has to be filled in.", { id: "FIELD_MISSING" }),
  tooLong: () => msg("This is too long.", { id: "FIELD_TOO_LONG" }),
  notANumber: () =>
    msg("Enter a number in digits, such as 12 or 12.5, without separators between thousands.", {
      id: "NUMBER_INVALID",
    }),
  consentMissing: () => msg("Tick this box to create an account.", { id: "CONSENT_MISSING" }),
  emailTaken: () =>
    msg("This e-mail can’t be used for a new account. If it is yours, sign in or reset your password.", {
      id: "EMAIL_TAKEN",
    }),
  submit: () => msg("Create account", { id: "SIGN_UP" }),
  busy: () => msg("Creating your account…", { id: "SIGN_UP_BUSY" }),
  moreAsked: () => msg("This portal asks for a little more. Fill in the new fields.", { id: "SIGN_UP_MORE" }),
  noSettings: () =>
    msg("We could not load what this portal asks for. Nothing was sent, and what you typed is kept.", {
      id: "SIGN_UP_NO_SETTINGS",
    }),
  retry: () => msg("Try again", { id: "RETRY" }),
  openRun: () => msg("Open the portal’s own page", { id: "OPEN_RUN_PAGE" }),
  haveAccount: () => msg("Already have an account?", { id: "HAVE_ACCOUNT" }),
};

/** How good a password is. */
export const strengthMessages = {
  weak: () => msg("Easy to guess: longer is better.", { id: "PASSWORD_WEAK" }),
  fair: () => msg("Not bad: a few more characters make it hard to guess.", { id: "PASSWORD_FAIR" }),
  strong: () => msg("Hard to guess.", { id: "PASSWORD_STRONG" }),
};

/** What came of it. */
export const outcomeMessages = {
  confirmTitle: () => msg("Confirm your e-mail", { id: "SIGN_UP_CONFIRM_TITLE" }),
  confirm: (email: string) =>
    msg(str`We sent an e-mail to ${email}. Open the link in it to finish.`, { id: "SIGN_UP_CONFIRM" }),
  /** In place of an address that is no longer known. */
  yourEmail: () => msg("your e-mail address", { id: "YOUR_EMAIL" }),
  spam: () =>
    msg("It can take a few minutes. If it does not come, look in your spam folder.", { id: "SIGN_UP_SPAM" }),
  otherEmail: () => msg("Wrong address? Correct it", { id: "SIGN_UP_OTHER_EMAIL" }),
  pendingTitle: () => msg("Your account waits for approval", { id: "SIGN_UP_PENDING_TITLE" }),
  pending: () =>
    msg("The portal’s owner looks at it, and you get an e-mail when you can sign in.", {
      id: "SIGN_UP_PENDING",
    }),
  readyTitle: () => msg("Your account is ready", { id: "SIGN_UP_READY_TITLE" }),
  ready: () => msg("You can sign in now.", { id: "SIGN_UP_READY" }),
  unknownTitle: () => msg("Your account is created", { id: "SIGN_UP_CREATED_TITLE" }),
  unknown: () =>
    msg(
      "If an e-mail from us arrives, open the link in it first. If it speaks of approval, wait for that. Otherwise you can sign in now.",
      { id: "SIGN_UP_CREATED" },
    ),
  closedTitle: () => msg("Sign-up is closed", { id: "SIGN_UP_CLOSED_TITLE" }),
  closed: () =>
    msg("This portal takes no new accounts at the moment. Ask the portal’s owner to add you.", {
      id: "SIGN_UP_CLOSED",
    }),
  again: () => msg("Create another account", { id: "SIGN_UP_AGAIN" }),
};
