/** Languages written from right to left, as BCP 47 language subtags, and the scripts that are. */
const RTL = /^(ar|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi)\b|-(arab|hebr|thaa|syrc|nkoo)\b/i;

/** The writing direction of a language, for `dir`. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RTL.test(language) ? "rtl" : "ltr";
}
