import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseColor } from "./color.js";
import { ANY_PICTURE, failures, theme as anyTheme } from "./theme.test-kit.js";
import { readTheme } from "./theme.js";
describe("x", () => {
  it("p", () => {
    fc.assert(
      fc.property(anyTheme, (t) => {
        const r = readTheme(t);
        const f = failures(r, ANY_PICTURE);
        if (f.length) assert.fail(JSON.stringify([f, [...r.tokens].slice(0, 20), r.changes]));
      }),
      { numRuns: +(process.env.N ?? 2000) },
    );
    fc.assert(
      fc.property(anyTheme, (t) => {
        const r = readTheme(t);
        const back = Object.fromEntries(
          [...r.tokens].map(([k, v]) => [k.slice(3).replace(/-([a-z])/g, (_, c) => c.toUpperCase()), v]),
        );
        const s = readTheme(back);
        assert.deepEqual(s.changes, []);
        assert.deepEqual([...s.tokens], [...r.tokens]);
      }),
      { numRuns: +(process.env.N ?? 2000) },
    );
  });
});
