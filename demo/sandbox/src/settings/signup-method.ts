/**
 * What a sign-up leads to, by the strings of `signup_method`. "default" and "disabled" are TagoIO's, the
 * other two are a guess (API contract: RunInfo); an unknown string counts as "default".
 */
export const SIGNUP_METHODS = {
  "confirm-email": "default",
  "pending-approval": "adminconfirm",
  ready: "noconfirm",
  closed: "disabled",
} as const;

export type SignupOutcome = keyof typeof SIGNUP_METHODS;

const OUTCOMES = Object.keys(SIGNUP_METHODS) as SignupOutcome[];

/** What happens to the next person who signs up. */
export const signupOutcome = (method: string): SignupOutcome =>
  OUTCOMES.find((outcome) => SIGNUP_METHODS[outcome] === method) ?? "confirm-email";
