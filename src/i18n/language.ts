/** Languages written from right to left, as BCP 47 language subtags, and the scripts that are. */
const RTL =
  /^(ar|arc|ckb|dv|fa|ha-arab|he|iw|ks|ku-arab|pa-arab|ps|sd|syr|ug|ur|yi)\b|-(arab|hebr|thaa|syrc|nkoo)\b/i;

/** The writing direction of a language, for `dir`. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RTL.test(language) ? "rtl" : "ltr";
}
