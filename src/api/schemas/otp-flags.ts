import * as z from "zod/mini";
import { bare } from "../own.js";

/** Which one-time-code methods are on. */
export interface OtpFlags {
  authenticator: boolean;
  sms: boolean;
  email: boolean;
}

const flag = z.catch(z.boolean(), false);
const schema = z.object({ authenticator: flag, sms: flag, email: flag });

/** Reads the flags, each alone: what is missing or no boolean is off. */
export function readOtpFlags(value: unknown): OtpFlags {
  return schema.parse(bare(value) ?? {});
}
