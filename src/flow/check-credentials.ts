import type { FieldProblem } from "./login-state.js";

/** The server's routes take no more; a pasted file is told so instead of being sent (U5). */
const LONGEST_PASSWORD = 1024;

/**
 * What keeps an e-mail and a password from being sent at sign-in; undefined when nothing does. Lenient:
 * whoever has an account got in with what they have, so no password rule and no e-mail grammar here.
 */
export function checkCredentials(
  email: string,
  password: string,
): { email?: FieldProblem; password?: FieldProblem } | undefined {
  const address = email.trim();
  const badEmail = !address ? "missing" : /^[^\s@]+@[^\s@]+$/.test(address) ? undefined : "invalid";
  const badPassword = !password ? "missing" : password.length > LONGEST_PASSWORD ? "too-long" : undefined;
  if (!badEmail && !badPassword) return undefined;
  return { ...(badEmail && { email: badEmail }), ...(badPassword && { password: badPassword }) };
}
