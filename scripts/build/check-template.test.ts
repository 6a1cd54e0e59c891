import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkTemplate } from "./check-template.js";

const check = (strings: TemplateStringsArray, ..._values: unknown[]) => checkTemplate(strings);
const x = 0;

describe("what a template of ours may hold", () => {
  it("is children, and attributes, properties, booleans and events that are wholly bound", () => {
    assert.equal(
      check`<p class="a" title=${x} .b=${x} ?c=${x} @d=${x}>a ${x} b ${x}${x}</p> ${x}`,
      undefined,
    );
    assert.equal(check`<input\n  name=${x}\n/>\n${x}`, undefined);
    assert.equal(check`<input name=${x}/><br>${x}`, undefined);
    assert.equal(check`${x} ${x}`, undefined);
    assert.equal(check`a > b, "c = d"`, undefined);
  });

  const cases = {
    "a quoted value": check`<p class="${x}"></p>`,
    "a value among words": check`<p class="a ${x}"></p>`,
    "a value with words after it": check`<p class=${x}b></p>`,
    "two values": check`<p class=${x}${x}></p>`,
    "a value in a tag": check`<p ${x}></p>`,
    "a value after attributes": check`<p class="a" ${x}></p>`,
    "a tag's name": check`<${x}></p>`,
    "a text that looks like an attribute": check`<p>a=${x}</p>`,
    "a comment": check`<!-- a --><p>${x}</p>`,
    "a tag with a parser of its own": check`<textarea>${x}</textarea>`,
    "an attribute like a place": check`<p $1="a"></p>`,
  };
  for (const [name, found] of Object.entries(cases)) {
    it(`is not ${name}`, () => assert.equal(typeof found, "string"));
  }
});
