import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readBackground } from "./background.js";

const clear = "#00000000";

describe("readBackground", () => {
  it("is nothing for the default, an unknown type, and a colour that is none", () => {
    for (const auth_bg_type of ["default", "hologram", "", null, undefined, 7, {}, "constructor"]) {
      assert.equal(readBackground({ auth_bg_type, auth_bg_src: "#fff", auth_bg_tint: "#fff" }), undefined);
    }
    assert.equal(readBackground({ auth_bg_type: "color", auth_bg_src: "url(//evil.example)" }), undefined);
    assert.equal(
      readBackground(Object.create({ auth_bg_type: "color", auth_bg_src: "#fff" }) as object as never),
      undefined,
    );
  });

  it("reads an opacity, a number or its text, and clamps it", () => {
    const opacity = (auth_bg_opacity: unknown): unknown =>
      readBackground({ auth_bg_type: "image", auth_bg_opacity })?.opacity;
    assert.equal(opacity(91), 0.91);
    assert.equal(opacity("91"), 0.91);
    assert.equal(opacity(0), 0);
    assert.equal(opacity(-4), 0);
    assert.equal(opacity(1e9), 1);
    for (const none of [null, undefined, "", "abc", NaN, {}, true]) assert.equal(opacity(none), 1);
  });

  it("S4 writes the tint itself, and leaves the address to be judged", () => {
    const theme = { auth_bg_type: "video", auth_bg_src: "javascript:1", auth_bg_tint: "rgb(0 0 0 / 40%)" };
    assert.deepEqual(readBackground(theme), {
      type: "video",
      source: "javascript:1",
      color: clear,
      opacity: 1,
      tint: "#00000066",
    });
    assert.equal(readBackground({ ...theme, auth_bg_tint: "red;}*{}" })?.tint, clear);
  });

  it("A1 says what a colour is together with its opacity and tint", () => {
    const color = (rest: object): unknown =>
      readBackground({ auth_bg_type: "color", auth_bg_src: "teal", ...rest })?.color;
    assert.equal(color({}), "#008080");
    assert.equal(color({ auth_bg_opacity: 50 }), "#00808080");
    assert.equal(color({ auth_bg_opacity: 0 }), undefined);
    assert.equal(color({ auth_bg_tint: "rgb(255 255 255 / 50%)" }), "#80c0c0");
    assert.equal(color({ auth_bg_tint: "#123456" }), "#123456");
    assert.equal(color({ auth_bg_src: "", auth_bg_tint: "#123456" }), "#123456");
    assert.equal(color({ auth_bg_opacity: 0, auth_bg_tint: "#ffffff80" }), "#ffffff80");
  });
});
