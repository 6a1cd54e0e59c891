import { msg, str } from "../localize.js";

/** The second step of a sign-in. */
export const otpMessages = {
  title: () => msg("Enter your code", { id: "OTP_TITLE" }),
  authenticator: () =>
    msg("Open your authenticator app and enter the six digits it shows.", { id: "OTP_AUTHENTICATOR" }),
  sms: () => msg("We sent you a text message with a code.", { id: "OTP_SMS" }),
  smsTo: (phone: string) => msg(str`We sent a text message with a code to ${phone}.`, { id: "OTP_SMS_TO" }),
  emailTo: (email: string) => msg(str`We sent a code to ${email}.`, { id: "OTP_EMAIL" }),
  auto: () => msg("It is checked as soon as you have entered six digits.", { id: "OTP_AUTO_SUBMIT" }),
  sending: () => msg("Sending you a code…", { id: "OTP_SENDING" }),
  pin: () => msg("Code", { id: "PIN" }),
  pinMissing: () => msg("Enter the code.", { id: "PIN_MISSING" }),
  invalidPin: () => msg("This code is not right. Check it and enter it again.", { id: "INVALID_PIN" }),
  clock: () =>
    msg("If your codes keep failing, set your phone’s clock to automatic: codes depend on the time.", {
      id: "OTP_CLOCK_HINT",
    }),
  submit: () => msg("Continue", { id: "PIN_SUBMIT" }),
  busy: () => msg("Checking the code…", { id: "PIN_BUSY" }),
  methods: () => msg("How to get your code", { id: "OTP_METHODS" }),
  resend: () => msg("Send a new code", { id: "OTP_RESEND" }),
  resendIn: (time: string) => msg(str`Send a new code in ${time}`, { id: "OTP_RESEND_IN" }),
};

/** The ways to get a code, by their name on the wire. */
export const otpMethodMessages = {
  authenticator: () => msg("Authenticator app", { id: "OTP_METHOD_AUTHENTICATOR" }),
  sms: () => msg("Text message", { id: "OTP_METHOD_SMS" }),
  email: () => msg("E-mail", { id: "OTP_METHOD_EMAIL" }),
};
