import { parseUrl } from "./parse-url.js";

/**
 * The host name of a RUN, as the API's paths want it: `https://Acme.tago.run/x` → `acme.tago.run`. A port
 * is kept (sandboxes have one). Undefined: not a host name.
 */
export function runHost(value: string): string | undefined {
  const text = value.trim();
  const url = parseUrl(text.includes("://") ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return /^([\w-]+\.)*[\w-]+\.?(:\d+)?$/.test(url.host) ? url.host.replace(/\.(?=:|$)/, "") : undefined;
}
