import { COLOR_NAMES } from "./color-names.js";
import { type Components, fromPolar, hsl, hwb, lab, oklab } from "./color-spaces.js";

/** Red, green and blue as 0–255 (whole numbers where parsed), and alpha as 0–1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** The longest text that is looked at: far above any honest colour, far below what costs time. */
const MAX_LENGTH = 128;

const CALL = /^(rgb|hsl|hwb|(?:ok)?l(?:ab|ch))a?\(([^()]+)\)$/;
const COMPONENT = /^([+-]?\d*\.?\d+(?:e[+-]?\d+)?)(%|[a-z]*)$/;
const HEX = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/;

/** What 100% of a component is; ANGLE where it is an angle instead. */
type Whole = number;
const ANGLE = 0;
/** What a hundred of a unit are. */
type Units = Readonly<Record<string, number>>;
const DEGREES: Units = { "": 100, deg: 100, grad: 90, rad: 18_000 / Math.PI, turn: 36_000 };

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
 * Reads a CSS colour: hex, `rgb()`, `hsl()`, `hwb()`, `lab()`, `lch()`, `oklab()`, `oklch()` with whatever
 * separators, a name of CSS 2.1. Anything else, whatever it is, is `undefined`; it never throws. What lies outside
 * of sRGB is clipped to it.
 */
export function parseColor(value: unknown): Color | undefined {
  if (typeof value !== "string" || value.length > MAX_LENGTH) return undefined;
  const text = value.trim().toLowerCase();
  const hex = HEX.exec((Object.hasOwn(COLOR_NAMES, text) && COLOR_NAMES[text]) || text);
  if (hex) return parseHex(hex[1] as string);
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
  const bytes = parseInt(long.padEnd(8, "f"), 16);
  return [bytes >>> 24, (bytes >> 16) & 255, (bytes >> 8) & 255, (bytes & 255) / 255];
}

/** From here on there are numbers only: no text of the caller's is kept. */
function parseCall([, name = "", inside = ""]: RegExpExecArray): Color | undefined {
  const [toSrgb, ...wholes] = SPACES[name] as Space;
  const [one, two, three, four = "1", more] = inside.match(/[^\s,/]+/g) ?? [];
  const components = toSrgb([number(one, wholes[0]), number(two, wholes[1]), number(three, wholes[2])]);
  const [red = NaN, green = NaN, blue = NaN, alpha = NaN] = [...components, number(four, 1)].map((part) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255),
  );
  return !more && red + green + blue + alpha >= 0 ? [red, green, blue, alpha / 255] : undefined;
}

/** A component with its unit; NaN where that is none of its kind. */
function number(text = "", whole: Whole): number {
  const [, count, unit = ""] = COMPONENT.exec(text.replace(/^none$/, "0")) ?? [];
  const units: Units = whole === ANGLE ? DEGREES : { "": 100, "%": whole };
  return (Number(count) * (units[unit] ?? NaN)) / 100;
}
