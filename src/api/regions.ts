import { isSecure, parseUrl } from "./parse-url.js";

export interface ApiAddress {
  /** Base URL of the API; wins over `region`. */
  apiUrl?: string | undefined;
  /** `us-e1` (default), `eu-w1` or `tdeploy:<project id>`. */
  region?: string | undefined;
}

function regionUrl(region: string): string | undefined {
  if (region === "us-e1") return "https://api.tago.io";
  if (region === "eu-w1") return "https://api.eu-w1.tago.io";
  const project = /^tdeploy:([a-z0-9-]+)$/i.exec(region)?.[1];
  return project && `https://api.${project.toLowerCase()}.tagoio.net`;
}

/**
 * Base URL of the API without a trailing slash (API contract: where). A path is kept, since a host may
 * put a proxy in front; query, hash and credentials are dropped. Undefined: refused (not https, or an
 * unknown region); a refused `apiUrl` never falls back to a region, where a password would go astray.
 */
export function apiBase({ apiUrl, region }: ApiAddress): string | undefined {
  const url = parseUrl(apiUrl?.trim() || regionUrl(region?.trim() || "us-e1"));
  return url && isSecure(url) ? url.origin + url.pathname.replace(/\/+$/, "") : undefined;
}
