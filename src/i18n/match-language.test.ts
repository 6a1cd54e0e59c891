import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LANGUAGES } from "./languages.js";
import { matchLanguage } from "./match-language.js";

describe("matchLanguage", () => {
  it("D7 finds each of the languages in any spelling", () => {
    assert.equal(LANGUAGES.length, 32);
    for (const code of LANGUAGES) {
      const spellings = [
        code,
        code.toUpperCase(),
        code.toLowerCase(),
        code.replaceAll("-", "_"),
        ` ${code} `,
      ];
      for (const spelling of spellings) assert.equal(matchLanguage(spelling, LANGUAGES), code, spelling);
    }
  });

  const cases: [wanted: string, found: string][] = [
    ["pt_br", "pt-BR"],
    ["pt-Latn-BR", "pt-BR"],
    ["pt-PT", "pt"],
    ["pt-AO", "pt"],
    ["ZH-hant-TW", "zh-Hant"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-MO", "zh-Hant"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["cmn", "zh-Hans"],
    ["no", "nb"],
    ["nn-NO", "nb"],
    ["nb-NO", "nb"],
    ["iw", "he"],
    ["iw-IL", "he"],
    ["in", "id"],
    ["mo", "ro"],
    ["en-GB", "en"],
    ["en-US-u-hc-h12", "en"],
    ["de-CH-1996", "de"],
    ["es-419", "es"],
    ["fr-CA", "fr"],
    ["ar-EG", "ar"],
    ["fa-AF", "fa"],
    ["sr", ""],
    ["xx", ""],
    ["", ""],
  ];
  for (const [wanted, found] of cases) {
    it(`gives a reader of ${wanted || "nothing"} ${found || "nothing"}`, () => {
      assert.equal(matchLanguage(wanted, LANGUAGES) ?? "", found);
    });
  }

  it("D7 takes no path, and nothing else that is no code, for a language", () => {
    const tricks = [
      "../../evil",
      "de/../../x",
      "de%2f..",
      "de.json",
      "//evil.example",
      "de\0",
      "de?x",
      "__proto__",
    ];
    for (const trick of [
      ...tricks,
      "constructor",
      "auto!",
      "d",
      "deutsch-aber-zu-lang",
      "\u202ede",
      "de-",
      "-de",
    ])
      assert.equal(matchLanguage(trick, LANGUAGES), undefined, trick);
  });

  it("answers in the spelling of those who offer, the nearest of them first", () => {
    assert.equal(matchLanguage("pt-BR", ["en-US", "pt_br"]), "pt_br");
    assert.equal(matchLanguage("pt", ["pt-BR"]), "pt-BR");
    assert.equal(matchLanguage("pt-PT", ["pt-BR", "pt-PT"]), "pt-PT");
    assert.equal(matchLanguage("en", ["en-US"]), "en-US");
    assert.equal(matchLanguage("zh-Hans", ["zh-TW", "zh-CN"]), "zh-CN");
    assert.equal(matchLanguage("zh-Hant", ["zh-CN"]), undefined);
    assert.equal(matchLanguage("de", ["nonsense!", "de-AT"]), "de-AT");
  });
});
