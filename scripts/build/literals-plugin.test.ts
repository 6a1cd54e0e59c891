import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shortenCss, shortenHtml } from "./literals-plugin.js";

describe("literalsPlugin", () => {
  it("keeps what separates selectors, values and words in CSS", () => {
    const css = `
      /* a comment */
      .a .b :is(.c, .d):hover > .e {
        margin: 0 calc(1em * -1);
        font: 0.5em / 1.5 var( --f, "A B", sans-serif);
      }
    `;
    const short =
      ' .a .b :is(.c,.d):hover>.e{margin:0 calc(1em * -1);font:.5em/1.5 var(--f,"A B",sans-serif)}';
    assert.equal(shortenCss(css), short);
  });

  it("leaves out a part that is called as its class", () => {
    assert.equal(shortenHtml(`<p class="run-a" part="a" id=`), `<p class="run-a" id=`);
    assert.equal(shortenHtml(`<p class="run-a" part="b">`), `<p class="run-a" part="b">`);
  });

  it("takes indentation between tags, and keeps attributes and words apart", () => {
    assert.equal(shortenHtml(`\n  <p\n    class="a"\n    id=`), `<p class="a" id=`);
    assert.equal(shortenHtml(`\n  >\n    two words\n  </p>\n`), `> two words </p>`);
    assert.equal(shortenHtml(`</p>\n  <a></a> <b></b>\n`), `</p><a></a> <b></b>`);
  });
});
