import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ApiError } from "../envelope.js";
import { issuerOf } from "./issuer.js";
import { serviceProvider } from "./service-provider.js";

const base64 = (xml: string | Uint8Array) => Buffer.from(xml).toString("base64");
const judge = (metadata: string) => {
  try {
    return issuerOf(metadata);
  } catch (error) {
    assert.ok(error instanceof ApiError);
    assert.equal(error.status, 400);
    return (error.body as { message: string }).message;
  }
};

describe("an identity provider's metadata", () => {
  it("names the issuer, with or without a namespace, and wrapped in lines", () => {
    const role = "<IDPSSODescriptor/>";
    const plain = base64(
      `\uFEFF<EntityDescriptor entityID=" https://idp.example/a?b&amp;c ">${role}</EntityDescriptor>`,
    );
    assert.equal(issuerOf(plain), "https://idp.example/a?b&c");
    assert.equal(issuerOf(plain.replace(/.{64}/g, "$&\r\n")), "https://idp.example/a?b&c");
    const namespace = "urn:oasis:names:tc:SAML:2.0:metadata";
    assert.equal(issuerOf(base64(`<m:EntityDescriptor xmlns:m="${namespace}" entityID="i"/>`)), "i");
  });

  it("is refused when it is something else, with the reason", () => {
    const wrong: [string, RegExp][] = [
      ["", /not base64/],
      ["<EntityDescriptor entityID='x'/>", /not base64/],
      [base64(new Uint8Array([0xff, 0xfe])), /encoded data/],
      [base64("not xml"), /text data outside of root/],
      [base64("<EntityDescriptor entityID='x'>"), /unclosed tag/],
      [base64("<EntityDescriptor/>"), /no EntityDescriptor with an entityID/],
      [base64("<a><EntityDescriptor entityID='x'/></a>"), /no EntityDescriptor with an entityID/],
      [base64("<EntityDescriptor xmlns='urn:other' entityID='x'/>"), /no EntityDescriptor/],
      [base64("<!DOCTYPE a [<!ENTITY b 'c'>]><EntityDescriptor entityID='x'/>"), /document type/],
      [serviceProvider("https://api.example", "acme.tago.run").metadata, /service provider/],
    ];
    for (const [metadata, reason] of wrong) assert.match(judge(metadata), reason);
  });
});
