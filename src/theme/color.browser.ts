import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { parseColor } from "./color.js";
import { notations } from "../../test-support/arbitrary-color.js";
import { CSS_NAMES } from "../../test-support/css-names.js";

const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
const pen = canvas.getContext("2d", { willReadFrequently: true })!;

/** What the browser paints for a colour: red, green, blue and alpha, 0–255. */
function painted(text: string): number[] {
  expect(CSS.supports("color", text), text).to.equal(true);
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = text;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data];
}

function expectAsPainted(text: string): void {
  const [alpha = 0, ...channels] = painted(text).reverse();
  const [ours = NaN, ...others] = [...(parseColor(text) ?? [])].reverse();
  expect(ours * 255, `${text}: alpha`).to.be.closeTo(alpha, 1);
  // A canvas keeps colours multiplied by their alpha, and so only the opaque ones whole.
  if (alpha < 255) return;
  for (const [index, channel] of channels.entries()) expect(others[index], text).to.be.closeTo(channel, 1);
}

describe("parseColor, beside the browser", () => {
  for (const [name, notation] of Object.entries(notations)) {
    it(`D3 reads ${name} as the browser paints it`, () => {
      fc.assert(
        fc.property(notation, (text) => expectAsPainted(text)),
        { numRuns: 300 },
      );
    });
  }

  it("D3 reads each of the 148 names as the browser paints it", () => {
    expect(new Set(CSS_NAMES).size).to.equal(148);
    for (const name of CSS_NAMES) expectAsPainted(name);
    expectAsPainted("transparent");
  });
});
