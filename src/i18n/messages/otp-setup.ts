import { msg, str } from "../localize.js";

/** One-time codes, turned on and off; and what stands there when there is nothing to do. */
export const otpSetupMessages = {
  title: () => msg("Sign-in codes", { id: "OTP_SETUP_TITLE" }),
  lead: () =>
    msg("A code beside your password keeps others out, even if they know it.", { id: "OTP_SETUP_LEAD" }),
  loading: () => msg("Looking up your settings…", { id: "OTP_SETUP_LOADING" }),
  retry: () => msg("Try again", { id: "OTP_SETUP_RETRY" }),
  on: () => msg("On", { id: "OTP_ON" }),
  off: () => msg("Off", { id: "OTP_OFF" }),
  turnOn: () => msg("Turn on", { id: "OTP_TURN_ON" }),
  turnOff: () => msg("Turn off", { id: "OTP_TURN_OFF" }),
  turnedOn: (method: string) =>
    msg(str`${method}: on. From now on you sign in with a code.`, { id: "OTP_TURNED_ON" }),
  turnedOff: (method: string) => msg(str`${method}: off.`, { id: "OTP_TURNED_OFF" }),
  expired: () => msg("For your safety we stopped waiting. Start again.", { id: "OTP_SETUP_EXPIRED" }),
  enableTitle: (method: string) => msg(str`Turn on: ${method}`, { id: "OTP_ENABLE_TITLE" }),
  disableTitle: (method: string) => msg(str`Turn off: ${method}`, { id: "OTP_DISABLE_TITLE" }),
  password: () => msg("Enter your password, so that nobody else can change this.", { id: "OTP_PASSWORD" }),
  passwordWrong: () => msg("This is not your password. Enter it again.", { id: "OTP_PASSWORD_WRONG" }),
  phone: () => msg("Phone number, with country code", { id: "OTP_PHONE" }),
  phoneMissing: () => msg("Enter your phone number.", { id: "PHONE_MISSING" }),
  phoneInvalid: () => msg("Enter a phone number, such as +1 202 555 0143.", { id: "PHONE_INVALID" }),
  next: () => msg("Continue", { id: "OTP_NEXT" }),
  busy: () => msg("One moment…", { id: "OTP_SETUP_BUSY" }),
  back: () => msg("Cancel", { id: "OTP_CANCEL" }),
  scan: () =>
    msg("Scan this picture with your authenticator app, or enter the key in it.", { id: "OTP_SCAN" }),
  picture: () => msg("QR code for your authenticator app", { id: "OTP_QR" }),
  key: () => msg("Key", { id: "OTP_KEY" }),
  copy: () => msg("Copy the key", { id: "OTP_COPY" }),
  copied: () => msg("The key is copied.", { id: "OTP_COPIED" }),
  notCopied: () =>
    msg("The key could not be copied. Select it, and copy it yourself.", { id: "OTP_NOT_COPIED" }),
  openApp: () => msg("Open in your authenticator app", { id: "OTP_OPEN_APP" }),
  noSecret: () =>
    msg(
      "The portal gave no key that we can show. If your authenticator app has an entry for it, enter its code; else set it up on the portal’s own page.",
      { id: "OTP_NO_SECRET" },
    ),
  signInTitle: () => msg("Sign in first", { id: "OTP_SIGN_IN_FIRST" }),
  signIn: () => msg("To go on, sign in with your e-mail and password.", { id: "OTP_SIGN_IN_LEAD" }),
};
