import { hexOfName } from "./color-names.js";
import { ANGLE, fromPolar, hsl, hwb, lab, oklab, type Space, type Whole } from "./color-spaces.js";
import { type Color, parseHex } from "./hex.js";
import { PREDEFINED } from "./predefined-spaces.js";

/** The longest text that is looked at: far above any honest colour, far below what costs time. */
const MAX_LENGTH = 128;

const CALL = /^[a-z]+\([^()]+\)$/;
const COMPONENT = /^([+-]?\d*\.?\d+(?:e[+-]?\d+)?)(%|[a-z]*)$/;

/** What a hundred of a unit are. */
type Units = Readonly<Record<string, number>>;
const DEGREES: Units = { "": 100, deg: 100, grad: 90, rad: 18_000 / Math.PI, turn: 36_000 };

const RGB: Space = [([red, green, blue]) => [red / 255, green / 255, blue / 255], 255, 255, 255];
const HSL: Space = [hsl, ANGLE, 100, 100];
const SPACES: Readonly<Record<string, Space>> = {
  rgb: RGB,
  rgba: RGB,
  hsl: HSL,
  hsla: HSL,
  hwb: [hwb, ANGLE, 100, 100],
  lab: [lab, 100, 125, 125],
  lch: [(lch) => lab(fromPolar(lch)), 100, 150, ANGLE],
  oklab: [oklab, 1, 0.4, 0.4],
  oklch: [(lch) => oklab(fromPolar(lch)), 1, 0.4, ANGLE],
  ...PREDEFINED,
};

/**
 * Reads a CSS colour: a name, hex, `rgb()`, `hsl()`, `hwb()`, `lab()`, `lch()`, `oklab()`, `oklch()`, `color()`,
 * with whatever separators. Anything else, whatever it is, is `undefined`: `var()`, `calc()`, mixes, relative
 * colours, `currentcolor` and the system's colours, too. It never throws. What lies outside of sRGB is clipped to it.
 */
export function parseColor(value: unknown): Color | undefined {
  if (typeof value !== "string" || value.length > MAX_LENGTH) return undefined;
  const text = value.trim().toLowerCase();
  return (
    parseHex(`#${hexOfName(text)}`) ??
    parseHex(text) ??
    (CALL.test(text) ? parseCall(text.match(/[^\s,/()]+/g) ?? []) : undefined)
  );
}

/** From here on there are numbers only: no text of the caller's is kept. */
function parseCall([name = "", ...inside]: readonly string[]): Color | undefined {
  const key = name === "color" ? `color ${inside.shift()}` : name;
  if (!Object.hasOwn(SPACES, key)) return undefined;
  const [toSrgb, ...wholes] = SPACES[key] as Space;
  const [one, two, three, four = "1", more] = inside;
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
