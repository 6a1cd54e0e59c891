import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { replacePolicy } from "./trusted-types-plugin.js";

const litHtml = readFileSync("node_modules/lit-html/lit-html.js", "utf8");

describe("replacePolicy", () => {
  it("S2 gives Lit's policy away, and nothing else", () => {
    const replaced = replacePolicy(litHtml);
    assert.ok(!replaced.includes("createPolicy"));
    assert.match(replaced, /^import \{ markupPolicy \} from ".*\/src\/cdn\/trusted-types\.ts";/);
    assert.equal(replaced.split("markupPolicy").length, 3);
  });

  it("S2 fails where Lit makes its policy in another way, or a second one", () => {
    assert.throws(() => replacePolicy(litHtml.replace(`"lit-html"`, `"lit"`)), /in another way/);
    assert.throws(() => replacePolicy(`${litHtml};s.createPolicy("b",{})`), /in another way/);
  });
});
