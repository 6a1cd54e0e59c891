import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { notations } from "../../test-support/arbitrary-color.js";
import { CSS_NAMES } from "../../test-support/css-names.js";
import { parseColor as fromPackage } from "../theme/color.js";
import { parseColor } from "./color.js";

const SYSTEM =
  "accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext activeborder activecaption appworkspace background buttonhighlight buttonshadow captiontext inactiveborder inactivecaption infobackground menu menutext scrollbar threeddarkshadow threedface window windowframe currentcolor";
const OTHER = "inherit initial unset revert none auto foo constructor toString";
const HOSTILE = [
  "rgb(from red r g b)",
  "color(from red srgb r g b)",
  "light-dark(red, blue)",
  "color-mix(in srgb, red, blue)",
  "var(--x)",
  "rgb(calc(1) 2 3)",
  "rgb(env(x) 2 3)",
  "red, blue",
  "red 10%",
  "#12",
  "#ggg",
  "rgb(1 2 3), red",
  `rgb(${"1".repeat(200)} 2 3)`,
  "red;background:url(//x)",
  "",
];

/** The browser rounds by its own rule. */
function expectSame(text: string): void {
  const [ours = [], theirs = []] = [parseColor(text), fromPackage(text)];
  expect(ours.length, text).to.equal(4);
  expect(ours[3], text).to.be.closeTo(theirs[3] ?? NaN, 1 / 255);
  // A mix leaves no colour in what can't be seen.
  if (ours[3]) for (const at of [0, 1, 2]) expect(ours[at], text).to.be.closeTo(theirs[at] ?? NaN, 1);
}

describe("colours in the script-tag files", () => {
  for (const [name, notation] of Object.entries(notations)) {
    it(`D3 are the package's own in ${name}`, () => {
      fc.assert(fc.property(notation, expectSame), { numRuns: 300 });
    });
  }

  it("have the package's names", () => {
    for (const name of [...CSS_NAMES, "transparent"]) {
      expect(parseColor(name), name).to.deep.equal(fromPackage(name));
    }
  });

  it("D3 S4 are not what only a page knows, nor what is no colour", () => {
    for (const word of [...`${SYSTEM} ${OTHER}`.split(" "), ...HOSTILE, null, 7, {}, ["red"]]) {
      expect(parseColor(word), JSON.stringify(word)).to.equal(undefined);
    }
  });

  it("D3 are hex or none where there is no canvas", async () => {
    Object.assign(document, {
      createElement() {
        throw new Error("blocked");
      },
    });
    try {
      // A fresh copy of the module, which has no canvas yet.
      const address = new URL("./color.ts?fresh", import.meta.url).href;
      const fresh = (await import(address)) as { parseColor: typeof parseColor };
      expect(fresh.parseColor("red")).to.equal(undefined);
      expect(fresh.parseColor("#f00")).to.deep.equal([255, 0, 0, 1]);
    } finally {
      Reflect.deleteProperty(document, "createElement");
    }
  });
});
