import { hexOfName } from "./color-names.js";
import { hsl, hwb, lab, oklab, polar } from "./color-spaces.js";

/** Red, green and blue as 0–255 (whole numbers where parsed), and alpha as 0–1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** The longest text that is looked at: far above any honest colour, far below what costs time. */
const MAX_LENGTH = 128;

const NUMBER = String.raw`([+-]?\d*\.?\d+(?:e[+-]?\d+)?|none)(%|deg|g?rad|turn)?`;
const CALL = new RegExp(
  String.raw`^(rgb|hsl|hwb|(?:ok)?l(?:ab|ch))a?\(${NUMBER}([, ])${NUMBER}\4${NUMBER}(?:([,/])${NUMBER})?\)$`,
);
const HEX = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/;
/** Degrees in one of each unit of an angle. */
const DEGREES = new Map([
  ["deg", 1],
  ["grad", 0.9],
  ["rad", 180 / Math.PI],
  ["turn", 360],
]);

/**
 * Reads a CSS colour: hex, `rgb()`, `hsl()`, `hwb()`, `lab()`, `lch()`, `oklab()`, `oklch()` in the comma and
 * the space syntax, a name, `transparent`. Anything else, whatever it is, is `undefined`; it never throws.
 * What lies outside of sRGB is clipped to it.
 */
export function parseColor(value: unknown): Color | undefined {
  if (typeof value !== "string" || value.length > MAX_LENGTH) return undefined;
  const text = value
    .trim()
    .toLowerCase()
    .replace(/\s*([(),/])\s*/g, "$1")
    .replace(/\s+/g, " ");
  const hex = HEX.exec(hexOfName(text) ?? text)?.[1];
  if (hex !== undefined) return parseHex(hex);
  const call = CALL.exec(text);
  return call ? parseCall(call) : undefined;
}

/** Our own spelling of a colour, the only one that reaches CSS: `#rrggbb`, with `aa` where it is not opaque. */
export function formatColor([red, green, blue, alpha]: Color): string {
  const [r, g, b, a] = [red, green, blue, alpha * 255].map((part) =>
    Math.round(part).toString(16).padStart(2, "0"),
  );
  return `#${r}${g}${b}${a === "ff" ? "" : a}`;
}

function parseHex(digits: string): Color {
  const long = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  const part = (index: number): number => parseInt(long.slice(index, index + 2) || "ff", 16);
  return [part(0), part(2), part(4), part(6) / 255];
}

/** From here on numbers only: no text of the caller's is kept. */
function parseCall([, name = "", n1, u1, comma, n2, u2, n3, u3, before, n4 = "1", u4]: RegExpExecArray):
  Color | undefined {
  const legacy = comma === ",";
  if (legacy && !/rgb|hsl/.test(name)) return undefined;
  if (before && (before === ",") !== legacy) return undefined;
  const number = (text = "", unit = "", whole = 1): number =>
    text === "none" ? 0 : +text * (unit === "%" ? whole / 100 : unit ? NaN : 1);
  const angle = (text = "", unit = "deg"): number =>
    text === "none" ? 0 : +text * (DEGREES.get(unit) ?? NaN);
  const share = (text?: string, unit?: string): number => number(text, unit, 100) / 100;
  const convert = (): readonly number[] => {
    switch (name) {
      case "rgb":
        return [number(n1, u1, 255) / 255, number(n2, u2, 255) / 255, number(n3, u3, 255) / 255];
      case "hsl":
        return hsl(angle(n1, u1), share(n2, u2), share(n3, u3));
      case "hwb":
        return hwb(angle(n1, u1), share(n2, u2), share(n3, u3));
      case "lab":
        return lab(number(n1, u1, 100), number(n2, u2, 125), number(n3, u3, 125));
      case "lch":
        return lab(number(n1, u1, 100), ...polar(number(n2, u2, 150), angle(n3, u3)));
      case "oklab":
        return oklab(number(n1, u1, 1), number(n2, u2, 0.4), number(n3, u3, 0.4));
      default:
        return oklab(number(n1, u1, 1), ...polar(number(n2, u2, 0.4), angle(n3, u3)));
    }
  };
  const color = [...convert(), number(n4, u4, 1)].map((part) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255),
  );
  const [red = 0, green = 0, blue = 0, alpha = 0] = color;
  return color.every(Number.isInteger) ? [red, green, blue, alpha / 255] : undefined;
}
