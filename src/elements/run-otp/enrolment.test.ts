import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { completeEnrolment, inGroups } from "./enrolment.js";

const URI = "otpauth://totp/Acme:ada@acme.io?secret=JBSWY3DPEHPK3PXP&issuer=Acme";

describe("completeEnrolment", () => {
  it("takes the key from the address", () => {
    assert.deepEqual(completeEnrolment({ uri: URI }, "x", "y"), { uri: URI, secret: "JBSWY3DPEHPK3PXP" });
  });

  it("makes the address of a key, its names encoded", () => {
    const { uri = "" } = completeEnrolment({ secret: "JBSWY3DPEHPK3PXP" }, "Acme & Co", "a+b@acme.io");
    assert.equal(
      uri,
      "otpauth://totp/Acme%20%26%20Co:a%2Bb%40acme.io?secret=JBSWY3DPEHPK3PXP&issuer=Acme%20%26%20Co",
    );
  });

  it("D8 keeps what there is", () => {
    const image = "data:image/png;base64,AAAA";
    assert.deepEqual(completeEnrolment({ image }, "x", "y"), { image });
    assert.deepEqual(completeEnrolment({ uri: "otpauth://totp/x" }, "x", "y"), { uri: "otpauth://totp/x" });
    assert.deepEqual(completeEnrolment({}, "x", "y"), {});
  });
});

describe("inGroups", () => {
  it("parts a key by four", () => {
    assert.equal(inGroups("JBSWY3DPEHPK3PXPAB"), "JBSW Y3DP EHPK 3PXP AB");
    assert.equal(inGroups("ABCD"), "ABCD");
  });
});
