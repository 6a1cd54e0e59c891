import type { OtpEnrolment } from "../../api/otp-enrolment-guess.js";

/** The secret in an `otpauth://` address. */
function secretOf(uri: string): string | undefined {
  try {
    return new URL(uri).searchParams.get("secret") ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is shown of an authenticator's secret, each from the other where the server gave only one: the address for
 * the picture and the link, the key for hands. `issuer` and `account` name the entry in the app.
 */
export function completeEnrolment(
  { uri, secret, image }: OtpEnrolment,
  issuer: string,
  account: string,
): OtpEnrolment {
  const key = secret ?? (uri && secretOf(uri));
  const [name, owner] = [encodeURIComponent(issuer), encodeURIComponent(account)];
  const address = uri ?? (key && `otpauth://totp/${name}:${owner}?secret=${key}&issuer=${name}`);
  return { ...(address && { uri: address }), ...(key && { secret: key }), ...(image && { image }) };
}

/** A key in groups of four, as people read and type it. */
export function inGroups(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, "$& ");
}
