import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeDetail } from "./mask.js";

describe("describeDetail", () => {
  it("shows four characters of a token and no more", () => {
    const token = "u-0c5d7e1a-secret-secret-secret";
    const text = describeDetail({ token, expiresAt: new Date(0), runUrl: "acme.tago.run" });
    assert.match(text, /token: "u-0c…"/);
    assert.doesNotMatch(text, /secret|5d7e/);
    assert.match(text, /1970-01-01T00:00:00.000Z/);
  });

  it("writes what is short in one line", () => {
    assert.equal(describeDetail({ view: "otp", previous: "login" }), '{ view: "otp", previous: "login" }');
    assert.equal(describeDetail({}), "{}");
  });

  it("breaks what is long, an item a line", () => {
    const change = { key: "link", from: "#fff", to: "#6e6e6e", ratio: 4.55 };
    const line = '    { key: "link", from: "#fff", to: "#6e6e6e", ratio: 4.55 }';
    assert.equal(describeDetail({ changes: [change, change] }), `{\n  changes: [\n${line},\n${line}\n  ]\n}`);
  });
});
