/**
 * A token as the server or a link gave it, or undefined when it can be none: tokens are opaque, but one
 * that is empty, has spaces, line breaks or other than visible ASCII could not travel in a header.
 */
export function readToken(value: unknown): string | undefined {
  return typeof value === "string" && /^[!-~]{1,4096}$/.test(value) ? value : undefined;
}
