import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LANGUAGES } from "./languages.js";
import { chooseLanguage } from "./choose-language.js";
import type { LanguageWishes } from "./choose-language.js";

const nobody: LanguageWishes = {
  attribute: "",
  chosen: "",
  ofUser: "",
  around: "",
  browser: [],
  known: LANGUAGES,
  offered: LANGUAGES,
};
const choose = (wishes: Partial<LanguageWishes>) => chooseLanguage({ ...nobody, ...wishes });

describe("chooseLanguage", () => {
  it("hears the attribute, the menu, the user's record, the page, the browser, in this order", () => {
    const all = { attribute: "de", chosen: "fr", ofUser: "it", around: "nl", browser: ["ja", "ko"] };
    assert.equal(choose(all), "de");
    assert.equal(choose({ ...all, attribute: "" }), "fr");
    assert.equal(choose({ ...all, attribute: "", chosen: "" }), "it");
    assert.equal(choose({ ...all, attribute: "", chosen: "", ofUser: "" }), "nl");
    assert.equal(choose({ ...all, attribute: "", chosen: "", ofUser: "", around: "" }), "ja");
    assert.equal(choose({}), "en");
  });

  it("passes over a wish that can't be met", () => {
    assert.equal(choose({ attribute: "tlh", around: "de-AT" }), "de");
    assert.equal(choose({ attribute: "../de", browser: ["eo", "pt-AO"] }), "pt");
  });

  describe("with auto", () => {
    const auto = { attribute: "auto", around: "de", browser: ["sv-SE", "pt-PT", "en"] };

    it("takes the browser's first that the RUN offers, whatever the page speaks", () => {
      assert.equal(choose({ ...auto, offered: ["en", "pt-BR", "de"] }), "pt-BR");
      assert.equal(choose(auto), "sv");
    });

    it("lets the person choose", () => {
      assert.equal(choose({ ...auto, chosen: "ar", offered: ["en", "ar"] }), "ar");
      assert.equal(choose({ ...auto, ofUser: "hi" }), "hi");
    });

    it("falls back to English where the RUN offers it, else to its first", () => {
      const browser = ["ko"];
      assert.equal(choose({ ...auto, browser, offered: ["pt-BR", "en"] }), "en");
      assert.equal(choose({ ...auto, browser, offered: ["pt-BR", "es"] }), "pt-BR");
    });
  });
});
