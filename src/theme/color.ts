import { hexOfName } from "./color-names.js";
import { type Components, fromPolar, hsl, hwb, lab, oklab } from "./color-spaces.js";

/** Red, green and blue as 0–255 (whole numbers where parsed), and alpha as 0–1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** The longest text that is looked at: far above any honest colour, far below what costs time. */
const MAX_LENGTH = 128;

const NUMBER = String.raw`([+-]?\d*\.?\d+(?:e[+-]?\d+)?|none)(%|deg|g?rad|turn)?`;
const CALL = new RegExp(
  String.raw`^(rgb|hsl|hwb|(?:ok)?l(?:ab|ch))a?\(${NUMBER}([, ])${NUMBER}\4${NUMBER}(?:[,/]${NUMBER})?\)$`,
);
const HEX = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/;

/** What 100% of a component is; ANGLE where it is an angle instead. */
type Whole = number;
const ANGLE = 0;
const DEGREES: Readonly<Record<string, number>> = { "": 1, deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

type Space = readonly [toSrgb: (components: Components) => Components, Whole, Whole, Whole];
const SPACES: Readonly<Record<string, Space>> = {
  rgb: [([red, green, blue]) => [red / 255, green / 255, blue / 255], 255, 255, 255],
  hsl: [hsl, ANGLE, 100, 100],
  hwb: [hwb, ANGLE, 100, 100],
  lab: [lab, 100, 125, 125],
  lch: [(lch) => lab(fromPolar(lch)), 100, 150, ANGLE],
  oklab: [oklab, 1, 0.4, 0.4],
  oklch: [(lch) => oklab(fromPolar(lch)), 1, 0.4, ANGLE],
};

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
  const parts = [red, green, blue, alpha * 255].map((part) => (256 + Math.round(part)).toString(16).slice(1));
  return `#${parts.join("").replace(/^(.{6})ff$/, "$1")}`;
}

function parseHex(digits: string): Color {
  const long = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  const part = (index: number): number => parseInt(long.slice(index, index + 2) || "ff", 16);
  return [part(0), part(2), part(4), part(6) / 255];
}

/** From here on there are numbers only: no text of the caller's is kept. */
function parseCall([, name = "", n1, u1, , n2, u2, n3, u3, n4 = "1", u4]: RegExpExecArray):
  Color | undefined {
  const [toSrgb, ...wholes] = SPACES[name] as Space;
  const number = (text = "", unit = "", whole: Whole): number => {
    if (text === "none") return 0;
    if (whole === ANGLE) return +text * (DEGREES[unit] ?? NaN);
    return unit === "%" ? (+text * whole) / 100 : unit ? NaN : +text;
  };
  const components = toSrgb([
    number(n1, u1, wholes[0]),
    number(n2, u2, wholes[1]),
    number(n3, u3, wholes[2]),
  ]);
  const [red = NaN, green = NaN, blue = NaN, alpha = NaN] = [...components, number(n4, u4, 1)].map((part) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255),
  );
  return red + green + blue + alpha >= 0 ? [red, green, blue, alpha / 255] : undefined;
}
