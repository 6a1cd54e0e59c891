import { refusalParts } from "./envelope.js";
import { own } from "./own.js";

const OTP_METHODS = ["authenticator", "sms", "email"] as const;
export type OtpMethod = (typeof OTP_METHODS)[number];

/** A sign-in's second step, as the server asks for it. */
export interface OtpChallenge {
  /** The methods the user has, in the server's order; never empty. */
  methods: OtpMethod[];
  selected: OtpMethod;
  /** The server has already sent a code for `selected`: never ask for a second one on your own. */
  autosent: boolean;
  /** Where the text message goes, as the server shows it. */
  phone?: string;
}

const isMethod = (value: unknown): value is OtpMethod => OTP_METHODS.includes(value as OtpMethod);

/**
 * Reads "a code is needed" from a refused sign-in. The shape is inferred (API contract: OTP needed), so it is
 * read wherever it may be: JSON in `message`, an object there, or beside it. `otp_enabled` is a list or
 * `true`; unknown methods are skipped, and with none left `otp_autosend` is believed, else the authenticator.
 */
export function readOtpChallenge(envelope: unknown): OtpChallenge | undefined {
  for (const part of refusalParts(envelope)) {
    const enabled = own(part, "otp_enabled");
    const autosend = own(part, "otp_autosend");
    const sent = isMethod(autosend) ? autosend : undefined;
    const listed = [...new Set([enabled].flat())].filter(isMethod);
    if (enabled !== true && !Array.isArray(enabled) && !listed[0] && !sent) continue;
    const methods = listed[0] ? listed : [sent ?? "authenticator"];
    const selected = methods.find((method) => method === sent) ?? methods[0] ?? "authenticator";
    const phone = own(part, "phone");
    return {
      methods,
      selected,
      autosent: selected !== "authenticator",
      ...(typeof phone === "string" && phone !== "" && { phone: phone.slice(0, 64) }),
    };
  }
  return undefined;
}
