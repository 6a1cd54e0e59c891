/** The three ways of a one-time code; the first one a user has on is the one a sign-in asks for. */
export const OTP_METHODS = ["authenticator", "sms", "email"] as const;

export type OtpMethod = (typeof OTP_METHODS)[number];
