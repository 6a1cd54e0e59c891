import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, it } from "node:test";
import { SMALL_LIT, smallLit } from "./small-lit-plugin.js";

const ELEMENT = "/repository/src/elements/run-login/run-login.ts";

describe("the small Lit", () => {
  it("takes the place of Lit's modules in our elements", () => {
    assert.equal(smallLit("lit", ELEMENT), "src/cdn/lit/index.ts");
    assert.equal(smallLit("lit/decorators.js", ELEMENT), "src/cdn/lit/decorators.ts");
    for (const file of Object.values(SMALL_LIT)) assert.ok(existsSync(file), file);
  });

  it("says so where it has no such module", () => {
    assert.equal(smallLit("lit/directives/live.js", ELEMENT), null);
    assert.equal(smallLit("@lit/reactive-element", ELEMENT), null);
  });

  it("leaves everything else alone", () => {
    assert.equal(smallLit("@lit/localize", ELEMENT), undefined);
    assert.equal(smallLit("./lit-like.js", ELEMENT), undefined);
    assert.equal(smallLit("lit", "/repository/src/cdn/lit/both-lits.ts"), undefined);
    assert.equal(smallLit("lit", "/repository/node_modules/@open-wc/testing/index.js"), undefined);
  });
});
