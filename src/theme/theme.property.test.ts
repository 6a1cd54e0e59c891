import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readBackground } from "./background.js";
import { parseColor } from "./color.js";
import { anyTheme, colour, completeTheme } from "../../test-support/arbitrary-theme.js";
import { DEFAULTS } from "./roles.js";
import { type ReadTheme, readTheme } from "./theme.js";
import { ANY_PICTURE, failures, token } from "./testing/oracle.js";

const byte = fc.integer({ min: 0, max: 255 });

/** An opaque colour in bytes, as a background. */
const opaque = fc.tuple(byte, byte, byte);

/** Printed, so that a run can be had again by `SEED=…`; `TEST_ALL=1` runs the large number. */
const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`random themes: SEED=${seed}`);
const large = process.env["TEST_ALL"] === "1";
const numRuns = large ? 100_000 : 2_000;
const fewerRuns = large ? 10_000 : 500;
const timeout = large ? 3_600_000 : 60_000;

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
      { numRuns, seed },
    );
  });

  it("A1 each role is readable on a background that is a colour, tinted or not", { timeout }, () => {
    fc.assert(
      fc.property(anyTheme, opaque, opaque, byte, (raw, backdrop, tint, alpha) => {
        const hex = (...parts: number[]): string =>
          `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
        const auth = { auth_bg_type: "color", auth_bg_src: hex(...backdrop), auth_bg_opacity: 100 };
        const plain = readTheme({ ...raw, ...auth, auth_bg_tint: undefined });
        assert.deepEqual(failures(plain, [backdrop]), []);
        const tinted = { ...raw, ...auth, auth_bg_tint: hex(...tint, alpha) };
        const [red = NaN, green = NaN, blue = NaN] = parseColor(readBackground(tinted)?.color) ?? [];
        assert.deepEqual(failures(readTheme(tinted), [[red, green, blue]]), []);
        assert.deepEqual(failures(readTheme(raw, { backdrop: hex(...backdrop) }), [backdrop]), []);
      }),
      { numRuns: fewerRuns, seed },
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
      { numRuns: fewerRuns, seed },
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
      { numRuns: fewerRuns, seed },
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
      { numRuns: fewerRuns, seed },
    );
  });
});
