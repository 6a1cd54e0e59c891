/** Languages written from right to left, as BCP 47 language subtags, and the scripts most of them are in. */
const RTL = /^(ar|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi)\b|-(arab|hebr)\b/i;

/** The writing direction of a language, for `dir`. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RTL.test(language) ? "rtl" : "ltr";
}
