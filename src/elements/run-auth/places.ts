/**
 * The places of a portal's page, by the element that shows each. What an element shows on the way, such as the
 * code of a sign-in or the end of a recovery, is no place of its own: nobody can be sent there.
 */
export const PLACES = {
  login: "run-login",
  signup: "run-signup",
  recover: "run-recover",
  reset: "run-recover",
  confirm: "run-recover",
  "otp-setup": "run-otp",
} as const;

export type Place = keyof typeof PLACES;

/** The place of that name; undefined where there is none. */
export function readPlace(name: string | null | undefined): Place | undefined {
  return name != null && Object.hasOwn(PLACES, name) ? (name as Place) : undefined;
}
