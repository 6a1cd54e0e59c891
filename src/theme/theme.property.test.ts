import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseColor } from "./color.js";
import { DEFAULTS, type ThemeKey } from "./roles.js";
import { type ReadTheme, readTheme } from "./theme.js";
import { ANY_PICTURE, failures, token } from "./testing/oracle.js";

const byte = fc.integer({ min: 0, max: 255 });
const unit = fc.oneof(fc.constantFrom(0, 1, 0.07, 0.5, 0.93), fc.double({ min: 0, max: 1, noNaN: true }));
const alpha = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: unit });
const percent = fc.integer({ min: -5, max: 110 });
const call = (name: string, a: fc.Arbitrary<unknown>, b: fc.Arbitrary<unknown>, c: fc.Arbitrary<unknown>) =>
  fc.tuple(a, b, c, alpha).map((parts) => `${name}(${parts.slice(0, 3).join(" ")} / ${parts[3]})`);
const suffixed = (number: fc.Arbitrary<number>, suffix: string) => number.map((value) => `${value}${suffix}`);
const fraction = fc.integer({ min: -500, max: 1000 }).map((value) => value / 1000);

/** A colour as an owner may write it, in every notation that we read. */
const colour: fc.Arbitrary<string> = fc.oneof(
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
const anyTheme: fc.Arbitrary<Record<string, unknown>> = fc.record(
  { ...everyKey, ...extras },
  { requiredKeys: [] },
);

/** A theme with every key set, so that no default of ours helps. */
const completeTheme: fc.Arbitrary<Record<string, unknown>> = fc.record({ ...everyKey, ...extras });

/** An opaque colour in bytes, as a background. */
const opaque = fc.tuple(byte, byte, byte);

/** fast-check prints the seed and the path of a failure; `TEST_ALL=1` runs the large number. */
const large = process.env["TEST_ALL"] === "1";
const numRuns = large ? 100_000 : 2_000;
const fewerRuns = large ? 10_000 : 500;
const timeout = large ? 1_800_000 : 60_000;

const asTheme = (theme: ReadTheme): Record<string, string> =>
  Object.fromEntries(Object.keys(DEFAULTS).map((key) => [key, token(theme, key)]));

describe("readTheme: random themes", { timeout }, () => {
  it("A1 D3 S4 each role is readable on its worst backdrop, whatever the theme", { timeout }, () => {
    fc.assert(
      fc.property(fc.oneof(anyTheme, completeTheme), (raw) => {
        const theme = readTheme(raw);
        assert.deepEqual(failures(theme, ANY_PICTURE), []);
        for (const value of theme.tokens.values()) assert.match(value, /^#([\da-f]{6}|[\da-f]{8})$/);
      }),
      { numRuns },
    );
  });

  it("A1 each role is readable on a background that is a colour, tinted or not", { timeout }, () => {
    fc.assert(
      fc.property(anyTheme, opaque, (raw, backdrop) => {
        const hex = `#${backdrop.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
        const own = readTheme({ ...raw, auth_bg_type: "color", auth_bg_src: hex, auth_bg_opacity: 100 });
        assert.deepEqual(failures(own, [backdrop]), []);
        assert.deepEqual(failures(readTheme(raw, { backdrop: hex }), [backdrop]), []);
      }),
      { numRuns: fewerRuns },
    );
  });

  it("A1 a readable theme comes back unchanged, so a repair is final", { timeout }, () => {
    fc.assert(
      fc.property(fc.oneof(anyTheme, completeTheme), (raw) => {
        const once = readTheme(raw);
        const twice = readTheme(asTheme(once));
        assert.deepEqual(twice.changes, []);
        assert.deepEqual([...twice.tokens], [...once.tokens]);
      }),
      { numRuns: fewerRuns },
    );
  });

  it("A1 reports exactly what it moved, in our own spelling, and keeps the hue", { timeout }, () => {
    fc.assert(
      fc.property(completeTheme, colour, (raw, backdrop) => {
        const theme = readTheme(raw, { backdrop });
        for (const { key, from, to, ratio } of theme.changes) {
          assert.equal(token(theme, key), to);
          assert.notEqual(from, to);
          assert.ok(ratio >= 3 && ratio <= 21);
          const [before, after] = [parseColor(from) ?? [], parseColor(to) ?? []];
          for (const one of [0, 1, 2]) {
            for (const other of [0, 1, 2]) {
              const brighter = (before[one] ?? 0) >= (before[other] ?? 0);
              if (brighter) assert.ok((after[one] ?? 0) >= (after[other] ?? 0), `${key} ${from} ${to}`);
            }
          }
        }
      }),
      { numRuns: fewerRuns },
    );
  });

  it("A1 changes no more than is needed: text that was moved passes by a hair", { timeout }, () => {
    fc.assert(
      fc.property(opaque, opaque, ([red, green, blue], [r, g, b]) => {
        const { changes } = readTheme({
          loginForm: `rgb(${red} ${green} ${blue})`,
          link: `rgb(${r} ${g} ${b})`,
          inputBackground: "transparent",
          inputBackgroundReadOnly: "transparent",
        });
        const moved = changes.find(({ key }) => key === "link");
        assert.ok(!moved || moved.ratio < 4.7, JSON.stringify(moved));
      }),
      { numRuns: fewerRuns },
    );
  });
});
