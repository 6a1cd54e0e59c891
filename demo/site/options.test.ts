import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LANGUAGES } from "../../src/i18n/languages.js";
import { CHOICES, readOptions, writeOptions } from "./options.js";

describe("options in the address", () => {
  it("takes defaults for what is missing or unknown", () => {
    const { render, persist, heading } = readOptions("?render=closed&persist=local");
    assert.deepEqual({ render, persist, heading }, { render: "light", persist: "local", heading: "2" });
  });

  it("comes back as it was written, beside what else the address says", () => {
    const options = { ...readOptions(""), theme: "dark", dir: "rtl", lang: "zh-Hant" } as const;
    const search = writeOptions(options, "?sandbox=http%3A%2F%2Flocalhost%3A9000&theme=ugly");
    assert.equal(search, "?sandbox=http%3A%2F%2Flocalhost%3A9000&theme=dark&dir=rtl&lang=zh-Hant");
    assert.deepEqual(readOptions(search), options);
  });

  it("knows every language, each in its own words, and takes English for none of them", () => {
    assert.deepEqual(
      CHOICES.lang.values.map(([code]) => code),
      LANGUAGES,
    );
    assert.equal(new Map(CHOICES.lang.values).get("pt-BR"), "Português (Brasil)");
    for (const code of LANGUAGES) assert.equal(readOptions(`?lang=${code}`).lang, code);
    assert.equal(readOptions("?lang=tlh").lang, "en");
  });

  it("leaves an address of defaults bare", () => {
    assert.equal(writeOptions(readOptions("?theme=dark"), "").length > 0, true);
    assert.equal(writeOptions(readOptions(""), "?theme=dark"), "");
  });
});
