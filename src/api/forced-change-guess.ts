import { readForcedStep } from "./forced-step.js";

/**
 * Reads "set a new password first" from a refused sign-in: the code `force_password_change` and a token that
 * opens `passwordreset` only. Where the two stand is a guess (API contract: forced password change), so they
 * are looked for beside `message`, in it, and in `result`.
 */
export const readForcedChange = (envelope: unknown) => readForcedStep(envelope, /^force_password_change$/);
