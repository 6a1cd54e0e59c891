/**
 * What a person typed or a server says, inside a sentence of any direction: read by its own direction, turning
 * nothing around it (D1); an address or a number from left to right.
 */
export function isolate(text: string, direction: "ltr" | "auto" = "ltr"): string {
  const start = direction === "ltr" ? "\u2066" : "\u2068";
  return `${start}${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")}\u2069`;
}
