import type { OtpFlags } from "../schemas/otp-flags.js";
import type { PasswordPolicy } from "../schemas/password-policy-guess.js";
import type { ThemeSettings } from "./theme-option.js";

/** A link of the owner's in the bar beside every page. */
export interface SidebarButton {
  /** Of its text and icon, in any notation of CSS. */
  color: string;
  /** A path of the RUN's, or an address, which may lack its scheme. */
  href: string;
  /** Address of its picture. */
  iconUrl: string;
  text: string;
  /** What it opens: empty for a link; other values are the console's own. */
  type: string;
  /** What `type` asks for, the id of a dashboard say. */
  value?: string;
}

/** A question of the sign-up form, as the owner wrote it: blank rows, which the console leaves behind, included. */
export interface SignupFieldSetting {
  /** The key of the user's tag that the answer becomes. */
  name: string;
  /** The label above the field; for a hidden field, its value. May hold dictionary expressions. */
  placeholder: string;
  required: boolean;
  /** `Text`, `Number` or `Hidden`, in any case; empty or unknown is text. */
  type: string;
}

/** A link of the owner's under the sign-in form. */
export interface SigninButtonSetting {
  label: string;
  /** `link`; the sign-in pages show no other. */
  type: string;
  /** As the owner wrote it: it may lack its scheme, and nobody has judged it yet. */
  url: string;
}

/** A mail of the RUN's, in Markdown with `$name$`, `$application.name$`, `$confirmation_link$`, `$recover_link$`. */
export interface EmailTemplate {
  subject: string;
  /** The body. */
  value: string;
}

/** The RUN's app sets the Wi-Fi of a new device: how that looks, and where the device listens. */
export interface DeviceWifiSetup {
  background_color: string;
  button_cancel_background_color: string;
  button_cancel_text_color: string;
  button_confirm_background_color: string;
  button_confirm_text_color: string;
  enabled: boolean;
  /** Address of the device in its own network. */
  ip: string;
  /** Key of the texts to start with in `translations`: `EN`. */
  language: string;
  /** Name of the device's network. */
  name: string;
  /** Digits, as text. */
  port: string;
  /** `http` is seen. */
  protocol: string;
  text_color: string;
  /** Texts of the steps, by language and key. */
  translations: Record<string, Record<string, unknown>>;
}

/** The RUN's app tells where its user is. */
export interface Geolocation {
  /** How many positions are kept until they can be sent. */
  buffer_size: number;
  /** Id of the device that the positions are stored with; null where each user has one. */
  device: string | null;
  enabled: boolean;
  /** Where positions go instead of to TagoIO. */
  middleware_url: string;
  /** Metres between two positions; the unit is inferred. */
  minimum_distance: number;
  /** Seconds between two positions; the unit is inferred. */
  minimum_interval: number;
  /** What the positions are stored for. */
  target: string;
}

/** How a logo is shown: `tooltip`, `type` and `value` are seen, or nothing. */
export type LogoOptions = Record<string, unknown>;

/** Other services on the RUN's pages, by name, with their keys: `google_analytics`, `zoho_salesiq` are seen. Not public. */
export type Integration = Record<string, unknown>;

/** What the RUN asks of its users' sign-ins. */
export interface Security {
  /** The one-time-code methods that it offers. */
  otp: OtpFlags;
  /** Its password rules; the name is a guess (API contract: password rules). */
  password: PasswordPolicy;
}

/**
 * All that a RUN is set to, as its owner's `GET /run` answers and `PUT /run` takes it, a part at a time (API contract:
 * RunInfo). The main entry's `RunInfo` is what sign-in pages need of it. At run time keys that are not named here are
 * kept too.
 */
export interface RunInfo {
  /** Id of the profile that owns the RUN; can't be edited. */
  profile: string;
  /** False when the owner has switched the RUN off. */
  active: boolean;
  /** The portal's name, its title. */
  name: string;
  sub_title: string;
  /** Host name of the RUN, without a scheme: `acme.tago.run`. */
  url: string;
  /** The domain its mails come from; null: TagoIO's. */
  email_domain: string | null;
  /** `default` and `disabled` are known; only `disabled` closes sign-up. */
  signup_method: string;
  /** Address of a picture. */
  favicon: string | null;
  /** Address of the picture above the sign-in form. */
  logo: string | null;
  logo_options: LogoOptions;
  /** Address of the picture above the sign-up form. */
  signup_logo: string | null;
  signup_logo_options: LogoOptions;
  sidebar_buttons: SidebarButton[];
  signup_fields: SignupFieldSetting[];
  /** By key: `password_recover`, `welcome_autoconfirm`, `welcome_adminconfirm`, `welcome_actived`, and the owner's own. */
  email_templates: Record<string, EmailTemplate>;
  feature_devicewifisetup: DeviceWifiSetup;
  /** Null where it was never set up. */
  feature_geolocation: Geolocation | null;
  theme: ThemeSettings;
  integration: Integration;
  /** True when a SAML sign-in is set up. */
  sso_saml_active: boolean;
  security: Security;
  signin_buttons: SigninButtonSetting[];
  /** For what the RUN shows to visitors who have not signed in; never a user's token, and not public. */
  anonymous_token: string;
  /** How long a session lasts, as a duration: `3 months`. */
  auth_token_ttl: string;
  /** Id of the RUN's own dictionary. */
  dictionary: string | null;
  created_at: Date | null;
  updated_at: Date | null;
}

/** What `PUT /run` takes: objects are merged into what is there, arrays replace it. */
export type RunInfoEdit = DeepPartial<
  Omit<RunInfo, "profile" | "anonymous_token" | "created_at" | "updated_at">
>;

/** Some keys of an object, at every depth; a list is whole. */
type DeepPartial<T> = {
  [Key in keyof T]?: T[Key] extends unknown[]
    ? T[Key]
    : T[Key] extends object | null
      ? DeepPartial<T[Key]>
      : T[Key];
};
