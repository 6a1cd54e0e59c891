import { readForcedStep } from "./forced-step.js";

/**
 * Reads "set up a one-time-code method first" from an answer to a sign-in, refused or not, for portals that
 * enforce one. Neither that answer nor its names are public (API contract: OTP), so they are guessed after
 * `force_password_change`: `force_otp`, `force_otp_setup`, `otp_setup_required` and the like, with a token.
 */
export const readForcedSetup = (envelope: unknown) =>
  readForcedStep(envelope, /^(force_otp|otp_setup)(_\w+)?$/);
