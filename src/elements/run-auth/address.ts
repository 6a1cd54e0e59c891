import { PLACES, readPlace } from "./places.js";
import type { Place } from "./places.js";

/** Where the view shows in the address: nowhere, in `?view=`, or as the path's last segment. */
export type AddressMode = "none" | "query" | "path";

const LAST_SEGMENT = new RegExp(`/(${Object.keys(PLACES).join("|")})/?$`);

/** An address as it is written, in three parts. */
function split(href: string): [page: string, search: string, hash: string] {
  const [, page = "", search = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  return [page, search, hash];
}

/**
 * The place that an address names; undefined where it names none. Whatever the mode, `?view=reset` and
 * `?view=confirm` are what a mailed link says.
 */
export function readAddress(href: string, mode: string): Place | undefined {
  const [page, search] = split(href);
  const asked = readPlace(new URLSearchParams(search).get("view"));
  const last = mode === "path" && readPlace(LAST_SEGMENT.exec(page)?.[1]);
  return last || (mode === "query" || asked === "reset" || asked === "confirm" ? asked : undefined);
}

/** The address of a place: all else in it stays as it is written, to the byte. */
export function writeAddress(href: string, mode: string, place: Place): string {
  const [page, search, hash] = split(href);
  const others = search
    .slice(1)
    .split("&")
    .filter((pair) => pair && !new URLSearchParams(pair).has("view"));
  if (mode === "query") others.push(`view=${place}`);
  const path = mode === "path" ? `${page.replace(LAST_SEGMENT, "").replace(/\/$/, "")}/${place}` : page;
  return `${path}${others.length > 0 ? `?${others.join("&")}` : ""}${hash}`;
}
