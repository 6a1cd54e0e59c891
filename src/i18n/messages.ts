import { msg } from "@lit/localize/init/install.js";
import { str } from "@lit/localize/internal/str-tag.js";

/**
 * Every text that a person reads, in English. Call a message only while rendering, inside `withTexts`.
 * The id is the key under which a RUN's dictionary or a language file says it otherwise.
 */
export const messages = {
  signIn: () => msg("Sign in", { id: "SIGN_IN" }),
  signInBusy: () => msg("Signing in…", { id: "SIGN_IN_BUSY" }),
  email: () => msg("E-mail", { id: "EMAIL" }),
  password: () => msg("Password", { id: "PASSWORD" }),
  showPassword: () => msg("Show password", { id: "SHOW_PASSWORD" }),
  toSignup: () => msg("Create an account", { id: "CREATE_ACCOUNT" }),
  newHere: () => msg("New here?", { id: "NEW_HERE" }),
  toRecover: () => msg("Forgot your password?", { id: "FORGOT_PASSWORD" }),
  sso: () => msg("Sign in with single sign-on", { id: "SIGN_IN_SSO" }),
  openRun: () => msg("Open the sign-in page", { id: "OPEN_SIGN_IN_PAGE" }),

  otpTitle: () => msg("Enter your code", { id: "OTP_TITLE" }),
  otpAuthenticator: () =>
    msg("Open your authenticator app and enter the six digits it shows.", { id: "OTP_AUTHENTICATOR" }),
  otpSms: () => msg("We sent you a text message with a code.", { id: "OTP_SMS" }),
  otpSmsTo: (phone: string) =>
    msg(str`We sent a text message with a code to ${phone}.`, { id: "OTP_SMS_TO" }),
  otpEmail: (email: string) => msg(str`We sent a code to ${email}.`, { id: "OTP_EMAIL" }),
  otpSending: () => msg("Sending you a code…", { id: "OTP_SENDING" }),
  pin: () => msg("Code", { id: "PIN" }),
  pinSubmit: () => msg("Continue", { id: "PIN_SUBMIT" }),
  pinBusy: () => msg("Checking the code…", { id: "PIN_BUSY" }),
  otpMethods: () => msg("How to get your code", { id: "OTP_METHODS" }),
  methodAuthenticator: () => msg("Authenticator app", { id: "OTP_METHOD_AUTHENTICATOR" }),
  methodSms: () => msg("Text message", { id: "OTP_METHOD_SMS" }),
  methodEmail: () => msg("E-mail", { id: "OTP_METHOD_EMAIL" }),
  resend: () => msg("Send a new code", { id: "OTP_RESEND" }),
  resendIn: (time: string) => msg(str`Send a new code in ${time}`, { id: "OTP_RESEND_IN" }),
  back: () => msg("Back to sign-in", { id: "BACK_TO_SIGN_IN" }),

  done: () => msg("You are signed in", { id: "SIGNED_IN" }),
  doneRedirect: () => msg("Taking you to the next page…", { id: "SIGNED_IN_REDIRECT" }),
  signOut: () => msg("Sign out", { id: "SIGN_OUT" }),

  emailMissing: () => msg("Enter your e-mail address.", { id: "EMAIL_MISSING" }),
  emailInvalid: () =>
    msg("Enter an e-mail address with an @ sign, such as name@example.com.", { id: "EMAIL_INVALID" }),
  passwordMissing: () => msg("Enter your password.", { id: "PASSWORD_MISSING" }),
  passwordTooLong: () =>
    msg("This is longer than a password can be. Use at most 1024 characters.", { id: "PASSWORD_TOO_LONG" }),
  pinMissing: () => msg("Enter the code.", { id: "PIN_MISSING" }),

  invalidCredentials: () =>
    msg(
      "This e-mail and password do not match an active account. If you have just signed up, open the link in our e-mail first.",
      { id: "INVALID_CREDENTIALS" },
    ),
  invalidPin: () => msg("This code is not right. Check it and enter it again.", { id: "INVALID_PIN" }),
  pinClock: () =>
    msg("If your codes keep failing, set your phone’s clock to automatic: codes depend on the time.", {
      id: "OTP_CLOCK_HINT",
    }),
  otpExpired: () =>
    msg("For your safety we stopped waiting for the code. Sign in again.", { id: "OTP_EXPIRED" }),
  network: () =>
    msg("We could not reach the server. Check your connection and try again.", { id: "ERROR_NETWORK" }),
  timeout: () => msg("The server is taking too long. Try again in a moment.", { id: "ERROR_TIMEOUT" }),
  offline: () =>
    msg("You are offline. What you typed is kept; try again when you are back online.", {
      id: "ERROR_OFFLINE",
    }),
  backOnline: () => msg("You are back online.", { id: "BACK_ONLINE" }),
  rateLimited: (time: string) =>
    msg(str`Too many tries. You can try again in ${time}.`, { id: "ERROR_RATE_LIMITED" }),
  waitFor: (time: string) => msg(str`Wait ${time}`, { id: "WAIT_FOR" }),
  rateLimitOver: () => msg("You can try again now.", { id: "ERROR_RATE_LIMIT_OVER" }),
  unavailable: () =>
    msg("Something went wrong on the server’s side. Try again in a moment.", { id: "ERROR_UNAVAILABLE" }),
  badResponse: () =>
    msg("The server’s answer could not be read. Try again; if it stays so, contact the portal’s owner.", {
      id: "ERROR_BAD_RESPONSE",
    }),
  runNotFound: () =>
    msg("This portal is not available. Check the address or contact the portal’s owner.", {
      id: "ERROR_RUN_NOT_FOUND",
    }),
  passwordChangeRequired: () =>
    msg(
      "Your password has to be changed before you can sign in. Use “Forgot your password?” to set a new one.",
      {
        id: "ERROR_PASSWORD_CHANGE_REQUIRED",
      },
    ),
  sessionExpired: () => msg("Your session has ended. Sign in again.", { id: "ERROR_SESSION_EXPIRED" }),
  captchaRequired: () =>
    msg("The portal asks for a check that only its own page can show. Sign in there.", {
      id: "ERROR_CAPTCHA_REQUIRED",
    }),
  unknown: () =>
    msg("This did not work. Try again; if it stays so, contact the portal’s owner.", { id: "ERROR_UNKNOWN" }),

  framed: () => msg("For your safety, sign-in is not shown inside another site’s page.", { id: "FRAMED" }),
};

/** A message that takes no argument. */
export type PlainMessage = () => string;
