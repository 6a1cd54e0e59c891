import { expect } from "@open-wc/testing";
import { CSS_NAMES } from "../../test-support/css-names.js";
import { hexOfName as fromTable } from "../theme/color-names.js";
import { parseColor } from "../theme/color.js";
import { hexOfName } from "./color-names.js";

const rgba = (hex: string | undefined) => (hex === undefined ? undefined : parseColor(`#${hex}`));

const SYSTEM =
  "accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext activeborder activecaption appworkspace background buttonhighlight buttonshadow captiontext inactiveborder inactivecaption infobackground menu menutext scrollbar threeddarkshadow threedface window windowframe currentcolor";
const OTHER = "inherit initial unset revert none auto foo constructor toString";

describe("the names of colours in the script-tag files", () => {
  it("are those of the package, each with the same colour", () => {
    for (const name of [...CSS_NAMES, "transparent"]) {
      expect(rgba(hexOfName(name)), name).to.deep.equal(rgba(fromTable(name)));
    }
  });

  it("are not what only a page knows, nor what is no colour", () => {
    for (const word of `${SYSTEM} ${OTHER} Red`.split(" ")) {
      expect(hexOfName(word), word).to.equal(undefined);
    }
  });

  it("D3 are none where there is no canvas", async () => {
    Object.assign(document, {
      createElement() {
        throw new Error("blocked");
      },
    });
    try {
      // A fresh copy of the module, which has no canvas yet.
      const address = new URL("./color-names.ts?fresh", import.meta.url).href;
      const fresh = (await import(address)) as { hexOfName: typeof hexOfName };
      expect(fresh.hexOfName("red")).to.equal(undefined);
    } finally {
      Reflect.deleteProperty(document, "createElement");
    }
  });
});
