/**
 * The messages that take an argument, one each: `$0` in a text. Known here because a text that is not made for
 * its message (a dictionary's, a file's) has to be set aside before the message is said.
 */
export const WITH_ARGUMENT =
  /^(ERROR_RATE_LIMITED|OTP_DISABLE_TITLE|OTP_EMAIL|OTP_ENABLE_TITLE|OTP_RESEND_IN|OTP_SMS_TO|OTP_TURNED_OFF|OTP_TURNED_ON|PASSWORD_RULE_LENGTH|RECOVER_SENT|SIGN_UP_CONFIRM|WAIT_FOR)$/;
