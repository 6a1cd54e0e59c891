import fc from "fast-check";
import { DEFAULTS, DERIVED, ROLES, type ThemeKey } from "./roles.js";
import type { ReadTheme } from "./theme.js";

/** An oracle that shares nothing with the code under test but the table of pairs: WCAG 2, written again. */
type Rgb = [number, number, number];

const bytes = (token: string): [Rgb, number] => {
  const [red = 0, green = 0, blue = 0, alpha = 255] =
    token.match(/[\da-f]{2}/g)?.map((part) => parseInt(part, 16)) ?? [];
  return [[red, green, blue], alpha / 255];
};

const paint = (token: string, ground: Rgb): Rgb => {
  const [top, alpha] = bytes(token);
  return ground.map((channel, index) => channel * (1 - alpha) + (top[index] ?? 0) * alpha) as Rgb;
};

const luminance = (color: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  });
  return red * 0.2126 + green * 0.7152 + blue * 0.0722;
};

const ratio = (one: Rgb, other: Rgb): number => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};

export const token = (theme: ReadTheme, key: string): string => {
  const name = `--_${key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
  const found = theme.tokens.get(name);
  if (found === undefined) throw new Error(`no token ${name}`);
  return found;
};

export interface Measured {
  readonly key: string;
  readonly needs: number;
  readonly ratio: number;
}

/** Every pair of the table as a person sees it, on its worst backdrop. */
export function measure(theme: ReadTheme, backdrops: readonly Rgb[]): Measured[] {
  const fill = (key: ThemeKey, backdrop: Rgb): Rgb => {
    const card = paint(token(theme, "loginForm"), backdrop);
    return key === "loginForm" ? card : paint(token(theme, key), card);
  };
  return [...ROLES, ...DERIVED].map(([key, needs, on]) => {
    const ratios = backdrops.flatMap((backdrop) =>
      on.flatMap((inside) => {
        const ink = paint(token(theme, key), fill(inside, backdrop));
        return [inside, on[0]].map((beside) => ratio(ink, fill(beside, backdrop)));
      }),
    );
    return { key, needs, ratio: Math.min(...ratios) };
  });
}

/** Black, white and the greys between: what a picture behind the card can be at worst. */
export const ANY_PICTURE: readonly Rgb[] = [0, 32, 64, 96, 112, 128, 144, 160, 192, 224, 255].map((grey) => [
  grey,
  grey,
  grey,
]);

export const failures = (theme: ReadTheme, backdrops: readonly Rgb[]): Measured[] =>
  measure(theme, backdrops).filter(({ ratio, needs }) => ratio < needs - 1e-9);

const byte = fc.integer({ min: 0, max: 255 });
const unit = fc.oneof(fc.constantFrom(0, 1, 0.07, 0.5, 0.93), fc.double({ min: 0, max: 1, noNaN: true }));
const alpha = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: unit });
const percent = fc.integer({ min: -5, max: 110 });
const call = (name: string, a: fc.Arbitrary<unknown>, b: fc.Arbitrary<unknown>, c: fc.Arbitrary<unknown>) =>
  fc.tuple(a, b, c, alpha).map((parts) => `${name}(${parts.slice(0, 3).join(" ")} / ${parts[3]})`);
const suffixed = (number: fc.Arbitrary<number>, suffix: string) => number.map((value) => `${value}${suffix}`);
const fraction = fc.integer({ min: -500, max: 1000 }).map((value) => value / 1000);

/** A colour as an owner may write it, in every notation that we read. */
export const notation: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(byte, byte, byte)
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`),
  fc.tuple(byte, byte, byte, alpha).map(([red, green, blue, a]) => `rgba(${red}, ${green}, ${blue}, ${a})`),
  fc.tuple(byte, percent, percent, alpha).map(([hue, s, l, a]) => `hsla(${hue * 2}, ${s}%, ${l}%, ${a})`),
  fc.tuple(percent, percent).map(([s, l]) => `hsl(0.4turn ${s} ${l})`),
  call("rgb", suffixed(percent, "%"), suffixed(percent, "%"), suffixed(percent, "%")),
  call("hwb", suffixed(byte, "deg"), suffixed(percent, "%"), suffixed(percent, "%")),
  call("lab", percent, percent, percent),
  call("lch", percent, percent, byte),
  call("oklab", fraction, fraction, fraction),
  call("oklch", suffixed(percent, "%"), fraction, suffixed(byte, "grad")),
  fc.constantFrom(
    "#fff",
    "#000",
    "#0000",
    "#fff8",
    "transparent",
    "white",
    "BLACK",
    "grey",
    "red",
    "#767676",
  ),
);

const rubbish = fc.oneof(
  fc.string(),
  fc.constantFrom<unknown>(
    "url(//evil.example)",
    "red;}*{}",
    "",
    null,
    7,
    true,
    {},
    [],
    "__proto__",
    "1e999",
  ),
);
const value = fc.oneof({ weight: 12, arbitrary: notation }, { weight: 1, arbitrary: rubbish });
const opacity = fc.oneof<fc.Arbitrary<unknown>[]>(
  fc.constantFrom<unknown>(null, undefined, "", "91", "abc", -5, 400, NaN, {}, true),
  fc.integer({ min: 0, max: 100 }),
);
const extras = {
  auth_form_opacity: opacity,
  auth_bg_opacity: opacity,
  auth_bg_type: fc.constantFrom("default", "image", "video", "hologram", null),
  auth_bg_src: value,
  auth_bg_tint: value,
  unheardOf: rubbish,
};
const keys = Object.keys(DEFAULTS) as ThemeKey[];

export const theme: fc.Arbitrary<Record<string, unknown>> = fc.record(
  { ...Object.fromEntries(keys.map((key) => [key, value])), ...extras },
  { requiredKeys: [] },
);
export const colourTheme = fc
  .tuple(theme, notation, fc.option(notation))
  .map(([rest, auth_bg_src, auth_bg_tint]) => ({
    ...rest,
    auth_bg_type: "color",
    auth_bg_src,
    auth_bg_tint,
    auth_bg_opacity: 100,
  }));
