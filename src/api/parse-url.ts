/** True for a host that cannot leave this machine, the only kind to which plain http may speak. */
export function isLoopback(hostname: string): boolean {
  return /^((.+\.)?localhost\.?|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname);
}

/** True when nobody on the way can read it: https, or http on loopback. */
export function isSecure(url: URL): boolean {
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}

/**
 * An address from a server or a host as a URL: `https://` where it has no scheme, credentials dropped.
 * Undefined: not absolute, or holding control characters (URL parsers drop some of them silently).
 */
export function parseUrl(value: unknown): URL | undefined {
  if (typeof value !== "string") return undefined;
  let text = value.trim();
  if (/[\0-\x1f\x7f-\x9f\\]/.test(text)) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    text = text.replace(/^\/\//, "");
    // "host.name/x" and "localhost:81" are addresses without a scheme; "javascript:…" and "a/b" are not.
    if (!/^(localhost|[^/?#:@]+\.[^/?#:@]+)(:\d+)?([/?#]|$)/i.test(text)) return undefined;
    text = `https://${text}`;
  }
  try {
    const url = new URL(text);
    url.username = url.password = "";
    return url;
  } catch {
    return undefined;
  }
}
