import type { Context } from "hono";
import { z } from "zod";
import { refusal } from "./envelope.js";
import { OTP_METHODS } from "./otp/methods.js";

export const email = z.string().trim().min(3).max(320);
/** Kept byte for byte; the cap only spares the hashing. */
export const password = z.string().min(1).max(4_096);
export const otpMethod = z.enum(OTP_METHODS);
export const pinCode = z.string().max(64);

/** A request's JSON body, checked. Refuses with a 400 that names the bad fields, never their values. */
export async function readBody<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> {
  const body: unknown = await c.req.json().catch(() => {
    throw refusal(400, "Invalid JSON body");
  });
  return check(schema, body);
}

/** As `readBody`, for what was read already. */
export function check<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = new Set(result.error.issues.map(({ path }) => path.join(".") || "body"));
  throw refusal(400, `Invalid parameters: ${[...fields].join(", ")}`);
}
