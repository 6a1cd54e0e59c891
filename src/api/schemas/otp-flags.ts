import { own } from "../own.js";

/** Which one-time-code methods are on. */
export interface OtpFlags {
  authenticator: boolean;
  sms: boolean;
  email: boolean;
}

/** Reads the flags, each alone: what is missing or no boolean is off. */
export function readOtpFlags(value: unknown): OtpFlags {
  return {
    authenticator: own(value, "authenticator") === true,
    sms: own(value, "sms") === true,
    email: own(value, "email") === true,
  };
}
