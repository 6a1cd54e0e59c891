import { refusalParts } from "./envelope.js";
import { own } from "./own.js";
import { readToken } from "./token.js";

/**
 * Reads from an answer to a sign-in that something has to be done first: its name is a value, or a key that is
 * true, of the envelope, its `message` or its `result`. No token: the server gave none that can be used.
 */
export function readForcedStep(envelope: unknown, name: RegExp): { token: string | undefined } | undefined {
  const parts = refusalParts(envelope);
  const says = ([key, value]: [string, unknown]) =>
    name.test(value === true ? key : typeof value === "string" ? value : "");
  if (!parts.some((part) => Object.entries(part).some(says))) return undefined;
  return { token: parts.map((part) => readToken(own(part, "token"))).find((token) => token !== undefined) };
}
