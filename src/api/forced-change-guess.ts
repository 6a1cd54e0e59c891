import { refusalParts } from "./envelope.js";
import { own } from "./own.js";
import { readToken } from "./token.js";

const CODE = "force_password_change";

/**
 * Reads "set a new password first" from a refused sign-in: the code `force_password_change` and a token that
 * opens `passwordreset` only. Where the two stand is a guess (API contract: forced password change), so they
 * are looked for beside `message`, in it, and in `result`. No token: the server gave none that can be used.
 */
export function readForcedChange(envelope: unknown): { token: string | undefined } | undefined {
  const parts = refusalParts(envelope);
  if (!parts.some((part) => Object.values(part).includes(CODE) || own(part, CODE) === true)) return undefined;
  return { token: parts.map((part) => readToken(own(part, "token"))).find((token) => token !== undefined) };
}
