import * as z from "zod/mini";
import { bare, isRecord, own } from "../own.js";
import { readOtpFlags } from "./otp-flags.js";

const text = z.catch(z.string(), "");

const schema = z.object({
  /** Id of the user. */
  id: text,
  name: text,
  email: text,
  company: text,
  phone: text,
  /** BCP 47; records often carry `en`. */
  language: text,
  /** IANA name. */
  timezone: text,
  active: z.catch(z.boolean(), true),
  newsletter: z.catch(z.boolean(), false),
  /** ISO date. */
  created_at: text,
});

/** A signed-in user, each field read alone; text that is missing is empty. */
export type RunUserInfo = z.infer<typeof schema> & {
  /** The one-time-code methods that the user has on. */
  otp: ReturnType<typeof readOtpFlags>;
};

/** Undefined when the value is no object. */
export function parseUserInfo(value: unknown): RunUserInfo | undefined {
  return isRecord(value) ? { ...schema.parse(bare(value)), otp: readOtpFlags(own(value, "otp")) } : undefined;
}
