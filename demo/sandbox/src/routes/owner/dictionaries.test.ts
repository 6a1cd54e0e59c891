import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { seed, startSandbox } from "../../../test/harness.js";
import type { TestSandbox } from "../../../test/harness.js";

const token = seed.profileToken;
const NORTH = { name: "North", slug: "NORTH", fallback: "en-US" };

describe("the owner's dictionaries", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
    await sandbox.call("POST", "/dictionary", { token, body: NORTH });
  });
  afterEach(() => sandbox.close());

  const refusalOf = async (method: string, path: string, body: object = {}) => {
    const answer = await sandbox.call(method, `/dictionary${path}`, { token, body });
    assert.notEqual(answer.status, 200, path);
    return answer.body.message;
  };
  const put = (path: string, dictionary: object, active = true) =>
    sandbox.call("PUT", `/dictionary${path}`, { token, body: { dictionary, active } });

  it("refuse what an expression couldn't name, and a slug that is taken", async () => {
    assert.equal(await refusalOf("POST", "", { ...NORTH, slug: "acme" }), "Slug already in use");
    assert.equal(await refusalOf("PUT", "/NORTH", { slug: "ACME" }), "Slug already in use");
    assert.equal(await refusalOf("POST", "", { ...NORTH, slug: "A-B" }), "Invalid parameters: slug");
    assert.equal(await refusalOf("POST", "", { ...NORTH, fallback: "../x" }), "Invalid parameters: fallback");
    const lower = await refusalOf("PUT", "/NORTH/de", { dictionary: { "a.b": "x" }, active: true });
    assert.equal(lower, "Invalid parameters: dictionary.a.b");
    assert.equal(
      await refusalOf("PUT", "/NORTH/%2e%2e%2f", { dictionary: {}, active: true }),
      "Invalid parameters: locale",
    );
  });

  it("always have their fallback", async () => {
    const message = "The fallback is none of its languages";
    assert.equal(await refusalOf("PUT", "/NORTH", { fallback: "de" }), message);
    assert.equal(await refusalOf("DELETE", "/NORTH/en-us"), "The fallback language can't be removed");
    assert.equal(await refusalOf("DELETE", "/NORTH/de"), "Language Not Found");
  });

  it("keep one language for each code, in any spelling, and the other languages as they were", async () => {
    await put("/NORTH/de-AT", { HI: "Servus", BYE: "Baba" });
    await put("/NORTH/DE-at", { HI: "Grüß Gott" });
    await put("/NORTH/en-US", { HI: "Hello" });
    const { body } = await sandbox.call("GET", "/dictionary/north", { token });
    const codes = (body.result as { languages: { code: string }[] }).languages.map(({ code }) => code);
    assert.deepEqual(codes, ["en-US", "de-AT"]);
    const texts = await sandbox.call("GET", "/dictionary/acme.tago.run/NORTH/de-AT");
    assert.deepEqual(texts.body.result, { HI: "Grüß Gott" });
  });

  it("show a language that is off to their owner alone", async () => {
    await put("/NORTH/en-US", { HI: "Hello" });
    await put("/NORTH/de", { HI: "Hallo" }, false);
    const shown = await sandbox.call("GET", "/dictionary/acme.tago.run/NORTH/de");
    assert.deepEqual(shown.body.result, { HI: "Hello" });
    const own = await sandbox.call("GET", "/dictionary/NORTH/de", { token });
    assert.deepEqual(own.body.result, { HI: "Hallo" });
  });
});
