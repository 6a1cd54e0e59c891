import { msg, str } from "../localize.js";

/*
 * The texts that a person reads, in English, a file a place where they are read: a script-tag file holds only
 * those that its elements can show. Call a message only while rendering, inside `withTexts`. The id is the
 * key under which a RUN's dictionary or a language file says it otherwise.
 */

/** What more than one view says. */
export const commonMessages = {
  email: () => msg("E-mail", { id: "EMAIL" }),
  password: () => msg("Password", { id: "PASSWORD" }),
  showPassword: () => msg("Show password", { id: "SHOW_PASSWORD" }),
  back: () => msg("Back to sign-in", { id: "BACK_TO_SIGN_IN" }),
  emailMissing: () => msg("Enter your e-mail address.", { id: "EMAIL_MISSING" }),
  emailInvalid: () =>
    msg("Enter an e-mail address with an @ sign, such as name@example.com.", { id: "EMAIL_INVALID" }),
  passwordTooLong: () =>
    msg("This is longer than a password can be. Use at most 1024 characters.", { id: "PASSWORD_TOO_LONG" }),
  waitFor: (time: string) => msg(str`Wait ${time}`, { id: "WAIT_FOR" }),
  framed: () => msg("For your safety, sign-in is not shown inside another site’s page.", { id: "FRAMED" }),
  openRun: () => msg("Open the sign-in page", { id: "OPEN_SIGN_IN_PAGE" }),
};
