import fc from "fast-check";
import { DEFAULTS, type ThemeKey } from "../src/theme/roles.js";
import { notations } from "./arbitrary-color.js";
import { CSS_NAMES } from "./css-names.js";

/** A colour as an owner may write it, in every notation that we read. */
export const colour: fc.Arbitrary<string> = fc.oneof(
  ...Object.values(notations),
  fc.constantFrom("#fff", "#000", "#0000", "#fff8", "transparent", "white", "BLACK", "#767676"),
  fc.constantFrom(...CSS_NAMES),
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
const value = fc.oneof({ weight: 12, arbitrary: colour }, { weight: 1, arbitrary: rubbish });
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

const everyKey = Object.fromEntries(keys.map((key) => [key, value]));

/** A theme with some of its keys, colours and rubbish among them. */
export const anyTheme: fc.Arbitrary<Record<string, unknown>> = fc.record(
  { ...everyKey, ...extras },
  { requiredKeys: [] },
);

/** A theme with every key set, so that no default of ours helps. */
export const completeTheme: fc.Arbitrary<Record<string, unknown>> = fc.record({ ...everyKey, ...extras });
