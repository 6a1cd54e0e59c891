import type { FieldProblem } from "./step.js";

/** The server's routes take no more; a pasted file is told so instead of being sent (U5). */
export const LONGEST_PASSWORD = 1024;

/** What keeps an e-mail from being sent. No grammar: who has the address knows best how it is spelled. */
export function checkEmail(email: string): FieldProblem | undefined {
  const address = email.trim();
  return !address ? "missing" : /^[^\s@]+@[^\s@]+$/.test(address) ? undefined : "invalid";
}

/**
 * What keeps an e-mail and a password from being sent at sign-in; undefined when nothing does. Lenient:
 * whoever has an account got in with what they have, so no password rule and no e-mail grammar here.
 */
export function checkCredentials(
  email: string,
  password: string,
): { email?: FieldProblem; password?: FieldProblem } | undefined {
  const badEmail = checkEmail(email);
  const badPassword = !password ? "missing" : password.length > LONGEST_PASSWORD ? "too-long" : undefined;
  if (!badEmail && !badPassword) return undefined;
  return { ...(badEmail && { email: badEmail }), ...(badPassword && { password: badPassword }) };
}
