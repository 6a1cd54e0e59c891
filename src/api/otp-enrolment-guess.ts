import { isRecord } from "./own.js";

/** What a person needs to set up an authenticator app; at least one, unless the server gave nothing usable. */
export interface OtpEnrolment {
  /** `otpauth://…`, to be shown as a QR picture. */
  uri?: string;
  /** Base32, to be typed in by hand. */
  secret?: string;
  /** `data:image/…`, a QR picture made by the server. */
  image?: string;
}

/**
 * Finds the authenticator's secret in the answer to "enable". Its shape is unknown (API contract: OTP), so a
 * string is told by its form, on its own or anywhere in an object, whatever its key.
 */
export function readOtpEnrolment(result: unknown): OtpEnrolment {
  const found: OtpEnrolment = {};
  const look = (value: unknown, depth: number) => {
    if (isRecord(value) && depth > 0) Object.values(value).forEach((inner) => look(inner, depth - 1));
    if (typeof value !== "string") return;
    const text = value.trim();
    if (/^otpauth:\/\/[!-~]+$/i.test(text)) found.uri ??= text;
    else if (/^data:image\/[\w.+-]+[;,][!-~]+$/i.test(text)) found.image ??= text;
    else if (/^[A-Z2-7 ]{16,}=*$/.test(text)) found.secret ??= text.replace(/ /g, "");
  };
  look(result, 3);
  return found;
}
