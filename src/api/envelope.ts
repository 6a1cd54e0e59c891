import { isRecord, own } from "./own.js";
import { parseJson } from "./parse-json.js";

/** The server's words in an answer (API contract: envelope): `message`, else `result.message`, else `result`. */
export function readMessage(envelope: unknown): string {
  const result = own(envelope, "result");
  const words = [own(envelope, "message"), own(result, "message"), result];
  return words.find((text) => typeof text === "string") ?? "";
}

/**
 * The objects of a refusal that may say what it wants: the envelope itself, and what is in its `message`
 * and `result`, as an object or as JSON in a string.
 */
export function refusalParts(envelope: unknown): Record<string, unknown>[] {
  const result = own(envelope, "result");
  return [envelope, own(envelope, "message"), result, own(result, "message")]
    .map((part) => (typeof part === "string" ? parseJson(part) : part))
    .filter(isRecord);
}
