import { isRecord, own } from "../own.js";
import { readOtpFlags } from "./otp-flags.js";
import type { OtpFlags } from "./otp-flags.js";

/** A signed-in user, each field read alone; text that is missing is empty. */
export interface RunUserInfo {
  /** Id of the user. */
  id: string;
  name: string;
  email: string;
  company: string;
  phone: string;
  /** BCP 47; records often carry `en`. */
  language: string;
  /** IANA name. */
  timezone: string;
  active: boolean;
  newsletter: boolean;
  /** ISO date. */
  created_at: string;
  /** The one-time-code methods that the user has on. */
  otp: OtpFlags;
}

/** Undefined when the value is no object. Read by hand: a schema library would cost `<run-otp>` 5 kB. */
export function parseUserInfo(value: unknown): RunUserInfo | undefined {
  if (!isRecord(value)) return undefined;
  const text = (key: keyof RunUserInfo) => {
    const field = own(value, key);
    return typeof field === "string" ? field : "";
  };
  return {
    id: text("id"),
    name: text("name"),
    email: text("email"),
    company: text("company"),
    phone: text("phone"),
    language: text("language"),
    timezone: text("timezone"),
    active: own(value, "active") !== false,
    newsletter: own(value, "newsletter") === true,
    created_at: text("created_at"),
    otp: readOtpFlags(own(value, "otp")),
  };
}
