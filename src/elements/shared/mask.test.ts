import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { maskEmail, maskPhone } from "./mask.js";

describe("where a code went, masked", () => {
  it("leaves an e-mail's first letter and its domain, and tells no length", () => {
    assert.equal(maskEmail("kenji@acme.example"), "k•••@acme.example");
    assert.equal(maskEmail(" é@x.io "), "é•••@x.io");
    assert.equal(maskEmail("𝒜da@x.io"), "𝒜•••@x.io");
  });

  it("leaves a phone number's last two digits", () => {
    assert.equal(maskPhone("+46 70 174 06 12"), "+••\u00a0••\u00a0•••\u00a0••\u00a012");
  });

  it("keeps a number in one line", () => {
    assert.equal(maskPhone("+** * 28"), "+**\u00a0*\u00a028");
  });

  it("leaves a number as the server has masked it", () => {
    for (const phone of ["+**-*-28", "•••28", "XXX-XX28", "…28"]) assert.equal(maskPhone(phone), phone);
  });
});
