/** Red, green and blue as 0–255 (whole numbers where parsed), and alpha as 0–1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads `#rgb`, `#rgba`, `#rrggbb` and `#rrggbbaa`; anything else is `undefined`. */
export function parseHex(text: string): Color | undefined {
  const digits = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.exec(text)?.[1];
  if (!digits) return undefined;
  const long = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  const bytes = parseInt(long.padEnd(8, "f"), 16);
  return [bytes >>> 24, (bytes >> 16) & 255, (bytes >> 8) & 255, (bytes & 255) / 255];
}

/** Our own spelling of a colour, the only one that reaches CSS: `#rrggbb`, with `aa` where it is not opaque. */
export function formatColor([red, green, blue, alpha]: Color): string {
  const parts = [red, green, blue, alpha * 255].map((part) => (256 + Math.round(part)).toString(16).slice(1));
  return `#${parts.join("").replace(/^(.{6})ff$/, "$1")}`;
}
