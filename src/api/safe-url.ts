import { isSecure, parseUrl } from "./parse-url.js";

/** What an address is used for. Only a picture may be a `data:image/…` one: it runs no script in an `<img>`. */
export type UrlKind = "link" | "image" | "media";

/**
 * The one judge of addresses that a server or a host gave: https (http on loopback), `https://` added where
 * there is no scheme, credentials dropped. Undefined: refused, and the feature that needs it is left out.
 */
export function safeUrl(value: unknown, { kind }: { kind: UrlKind }): string | undefined {
  if (
    kind === "image" &&
    typeof value === "string" &&
    /^data:image\/[\w.+-]+[;,][!-~ ]*$/i.test(value.trim())
  )
    return value.trim();
  const url = parseUrl(value);
  return url && isSecure(url) ? url.href : undefined;
}

/** `safeUrl` of an address that a page's author wrote: without a scheme it is a path, relative to `base`. */
export function resolveUrl(address: string, base: string | undefined): string | undefined {
  try {
    return safeUrl(new URL(address, base).href, { kind: "link" });
  } catch {
    return undefined;
  }
}
