import type { OtpFlags } from "./otp-flags.js";
import type { PasswordPolicy } from "./password-policy-guess.js";

/** A question that the RUN's owner added to the sign-up form. */
export interface SignupField {
  /** The key of the user's tag that the answer becomes; never blank. */
  readonly name: string;
  /** The label above the field; for a hidden field, its value. May hold dictionary expressions. */
  readonly placeholder: string;
  readonly required: boolean;
  readonly type: "text" | "number" | "hidden";
}

/** A link of the owner's under the sign-in form. */
export interface SigninButton {
  readonly label: string;
  readonly type: "link";
  /** Already judged: https, or http on loopback. */
  readonly url: string;
}

/** Colours and the auth pages' background by key, as the server wrote them; a prototype-less object. */
export type RunTheme = Readonly<Record<string, string | number | null>>;

/** The settings of a RUN that its sign-in pages need, under the API's own names (API contract: RunInfo). */
export interface RunInfo {
  /** Id of the profile that owns the RUN. */
  readonly profile: string;
  /** False when the owner has switched the RUN off. */
  readonly active: boolean;
  /** The portal's name, its title. */
  readonly name: string;
  readonly sub_title: string;
  /** Host name of the RUN, as API paths want it; empty when not known. */
  readonly url: string;
  /** The domain its mails come from. */
  readonly email_domain: string | null;
  /** `disabled` closes sign-up; `default` and every unknown value leave it open. */
  readonly signup_method: string;
  /** Address of a picture, already judged. */
  readonly favicon: string | null;
  /** Address of the picture above the sign-in form, already judged. */
  readonly logo: string | null;
  /** Address of the picture above the sign-up form, already judged. */
  readonly signup_logo: string | null;
  readonly signup_fields: readonly SignupField[];
  readonly signin_buttons: readonly SigninButton[];
  /** `auth_bg_src` in here is not judged yet: pass it through `safeUrl` at use. */
  readonly theme: RunTheme;
  /** True when a SAML sign-in is set up: show the link to it. */
  readonly sso_saml_active: boolean;
  readonly security: {
    /** The one-time-code methods that the RUN offers its users. */
    readonly otp: OtpFlags;
    readonly password: PasswordPolicy;
  };
  /** How long a session lasts, as a duration: `3 months`. */
  readonly auth_token_ttl: string;
  /** Id of the RUN's own dictionary. */
  readonly dictionary: string | null;
  /** The languages that the RUN offers, BCP 47 (G: not in the documented RunInfo). */
  readonly languages: readonly string[];
}
