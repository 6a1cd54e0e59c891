import { apiBase } from "../../src/api/regions.js";

const DEFAULT_ADDRESS = "http://localhost:8787";

/**
 * Where the sandbox is, without a slash at the end: the page's `?sandbox=`, else what `npm start` says, else the
 * sandbox's usual port. A `?sandbox=` that an element would refuse as its API counts as absent.
 */
export const sandboxUrl =
  addressFrom(new URLSearchParams(window.location.search).get("sandbox")) ??
  addressFrom(import.meta.env.VITE_SANDBOX_URL) ??
  DEFAULT_ADDRESS;

/** A link to another page of the demo that stays with this page's sandbox. */
export function demoLink(href: string): string {
  const given = new URLSearchParams(window.location.search).get("sandbox");
  return given === null ? href : `${href}?sandbox=${encodeURIComponent(given)}`;
}

function addressFrom(value: string | null | undefined): string | undefined {
  return value ? apiBase({ apiUrl: value }) : undefined;
}
