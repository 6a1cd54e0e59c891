import { msg, str } from "../localize.js";

/** Why a request failed, by its code; a code that is not here says `unknown`. */
export const errorMessages = {
  network: () =>
    msg("We could not reach the server. Check your connection and try again.", { id: "ERROR_NETWORK" }),
  timeout: () => msg("The server is taking too long. Try again in a moment.", { id: "ERROR_TIMEOUT" }),
  offline: () =>
    msg("You are offline. What you typed is kept; try again when you are back online.", {
      id: "ERROR_OFFLINE",
    }),
  "invalid-credentials": () =>
    msg(
      "This e-mail and password do not match an active account. If you have just signed up, open the link in our e-mail first.",
      { id: "INVALID_CREDENTIALS" },
    ),
  "password-change-required": () =>
    msg(
      "Your password has to be changed before you can sign in. Use “Forgot your password?” to set a new one.",
      {
        id: "ERROR_PASSWORD_CHANGE_REQUIRED",
      },
    ),
  "run-not-found": () =>
    msg("This portal is not available. Check the address or contact the portal’s owner.", {
      id: "ERROR_RUN_NOT_FOUND",
    }),
  unavailable: () =>
    msg("Something went wrong on the server’s side. Try again in a moment.", { id: "ERROR_UNAVAILABLE" }),
  "bad-response": () =>
    msg("The server’s answer could not be read. Try again; if it stays so, contact the portal’s owner.", {
      id: "ERROR_BAD_RESPONSE",
    }),
  "session-expired": () => msg("Your session has ended. Sign in again.", { id: "ERROR_SESSION_EXPIRED" }),
  "captcha-required": () =>
    msg("The portal asks for a check that only its own page can show. Sign in there.", {
      id: "ERROR_CAPTCHA_REQUIRED",
    }),
  unknown: () =>
    msg("This did not work. Try again; if it stays so, contact the portal’s owner.", { id: "ERROR_UNKNOWN" }),
};

/** The one failure with a number in it. */
export const rateLimited = (time: string) =>
  msg(str`Too many tries. You can try again in ${time}.`, { id: "ERROR_RATE_LIMITED" });

/** What a person is told that is no failure, by its name. */
export const noticeMessages = {
  "otp-expired": () =>
    msg("For your safety we stopped waiting for the code. Sign in again.", { id: "OTP_EXPIRED" }),
  "reset-expired": () =>
    msg("The time to choose a new password is over. Sign in again.", { id: "RESET_EXPIRED" }),
  "password-changed": () => msg("Your password is changed. Sign in with it.", { id: "PASSWORD_CHANGED" }),
  "session-expired": errorMessages["session-expired"],
  "pin-sent": () => msg("A new code is on its way.", { id: "OTP_SENT" }),
  "back-online": () => msg("You are back online.", { id: "BACK_ONLINE" }),
  "rate-limit-over": () => msg("You can try again now.", { id: "ERROR_RATE_LIMIT_OVER" }),
};
