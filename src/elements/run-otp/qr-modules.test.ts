import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import jsQR from "jsqr";
import { qrModules } from "./qr-modules.js";

type Modules = readonly (readonly number[])[];

/** Bytes that a version holds at level M, from the first on (ISO/IEC 18004, table 7). */
const CAPACITY = [
  14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
];

/** What an independent reader sees in a picture of the modules, four points each. */
function read(modules: Modules): string | undefined {
  const scale = 4;
  const side = (modules.length + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (modules[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4])
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jsQR.default(pixels, side, side)?.data;
}

/** A text of so many bytes, none of them as the last. */
const textOf = (length: number): string =>
  Array.from({ length }, (_, index) => String.fromCharCode(33 + ((index * 7) % 90))).join("");

const uri = "otpauth://totp/Acme:ada%40acme.io?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme";

describe("qrModules", () => {
  it("can be read by a reader of QR codes", () => {
    assert.equal(read(qrModules(uri) ?? []), uri);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }), (text) => {
        assert.equal(read(qrModules(text) ?? []), text);
      }),
      { numRuns: 60 },
    );
  });

  it("is of the smallest version that holds the text, and there is none for what is longer", () => {
    for (const [index, most] of CAPACITY.entries()) {
      const modules = qrModules(textOf(most)) ?? [];
      assert.equal(modules.length, 21 + 4 * index);
      assert.equal(read(modules), textOf(most));
      assert.equal(qrModules(textOf(most + 1))?.length, CAPACITY[index + 1] && 25 + 4 * index);
    }
  });

  it("can be read with a corner of it spoilt", () => {
    const modules = (qrModules(uri) ?? []).map((row) => [...row]);
    for (let y = 12; y < 17; y++) for (let x = 12; x < 17; x++) modules[y]![x] = 1 - (modules[y]![x] ?? 0);
    assert.equal(read(modules), uri);
  });
});
