import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { LANGUAGES } from "../../src/i18n/languages.js";
import { checkLanguage, pluralForms } from "./check-language.js";
import { readLanguage } from "./language-files.js";
import { pseudoLanguage, pseudoText } from "./pseudo.js";
import { readSource } from "./source.js";
import { exportXliff, importXliff } from "./xliff.js";

const source = new Map([
  ["SIGN_IN", "Sign in"],
  ["WAIT_FOR", "Wait $0"],
  ["PASSWORD_RULE_LENGTH", "At least $0 characters"],
]);
const german = {
  SIGN_IN: "Anmelden",
  WAIT_FOR: "Noch $0 warten",
  PASSWORD_RULE_LENGTH: "Mindestens $0 Zeichen",
};
const check = (changes: Record<string, unknown>) => checkLanguage("de", { ...german, ...changes }, source);

describe("checkLanguage", () => {
  it("finds nothing wrong with what is right", () => assert.deepEqual(check({}), []));

  const cases: [what: string, changes: Record<string, unknown>, problem: RegExp][] = [
    ["unused", { SIGN_INN: "Anmelden" }, /^unused: SIGN_INN/],
    ["empty", { SIGN_IN: " " }, /^empty: SIGN_IN/],
    ["not a text", { SIGN_IN: 7 }, /^empty: SIGN_IN/],
    ["without its placeholder", { WAIT_FOR: "Warten" }, /^placeholders .*WAIT_FOR/],
    ["with another placeholder", { WAIT_FOR: "Noch $1 warten" }, /^placeholders .*WAIT_FOR/],
    ["with a placeholder too many", { SIGN_IN: "Anmelden $0" }, /^placeholders .*SIGN_IN/],
    ["over-long", { SIGN_IN: "Bitte melden Sie sich jetzt hier an" }, /^over-long, 35 of 24 .*SIGN_IN/],
    ["markup", { SIGN_IN: "<b>Anmelden</b>" }, /^markup: SIGN_IN/],
    ["badly spaced", { SIGN_IN: "Anmelden " }, /^stray white space: SIGN_IN/],
    ["a plural form that the language has not", { PASSWORD_RULE_LENGTH_FEW: "$0" }, /^unused/],
  ];
  for (const [what, changes, problem] of cases) {
    it(`finds a text that is ${what}`, () => {
      const problems = check(changes);
      assert.equal(problems.length, 1, problems.join("\n"));
      assert.match(problems[0] ?? "", problem);
    });
  }

  it("finds a text, and a plural form, that is missing", () => {
    const { SIGN_IN: _, ...rest } = german;
    assert.deepEqual(checkLanguage("de", rest, source), ["missing: SIGN_IN"]);
    assert.deepEqual(pluralForms("de"), []);
    assert.deepEqual(pluralForms("pl"), ["PASSWORD_RULE_LENGTH_FEW", "PASSWORD_RULE_LENGTH_MANY"]);
    assert.equal(checkLanguage("pl", german, source).length, 2);
  });

  it("finds a language that weighs too much", () => {
    const many = Array.from({ length: 900 }, (_, index) => [`KEY_${index}`, `${Math.sin(index)}`] as const);
    const big = checkLanguage("de", Object.fromEntries(many), new Map(many));
    assert.match(big.join(), /^too big: \d+ bytes/);
  });
});

describe("the languages that ship", () => {
  for (const language of LANGUAGES) {
    if (language === "en") continue;
    it(`${language} is complete and within its bounds`, async () => {
      const texts = readLanguage(language);
      assert.ok(texts);
      assert.deepEqual(checkLanguage(language, texts, await readSource()), []);
    });
  }
});

describe("the translators' files", () => {
  it("bring back what they were given, placeholders, plural forms and all, and carry what to know", async () => {
    const folder = mkdtempSync(join(tmpdir(), "xliff-"));
    const arabic = readLanguage("ar") ?? {};
    await exportXliff("ar", folder, await readSource(), arabic);
    const read = importXliff("ar", folder);
    const xml = readFileSync(join(folder, "ar.xlf"), "utf8");
    rmSync(folder, { recursive: true });
    assert.deepEqual(read, arabic);
    assert.match(xml, /<trans-unit id="WAIT_FOR">\s*<source>Wait <x id="0" equiv-text="\$0"\/><\/source>/);
    assert.match(xml, /<note from="lit-localize">[^<]*At most 24 characters\.<\/note>/);
  });

  it("hold no translation where there is none", async () => {
    const folder = mkdtempSync(join(tmpdir(), "xliff-"));
    await exportXliff("vi", folder, source);
    assert.deepEqual(importXliff("vi", folder), {});
    assert.equal(importXliff("th", folder), undefined);
    rmSync(folder, { recursive: true });
  });
});

describe("the pseudo-language", () => {
  it("says everything, accented, in brackets, and 40 % longer at least, with its placeholders", async () => {
    assert.equal(pseudoText("Wait $0"), "⟦Wáît $0 ~ ~⟧");
    const english = await readSource();
    for (const [id, text] of Object.entries(pseudoLanguage(english))) {
      const original = english.get(id) ?? "";
      assert.ok(text.length >= original.length * 1.4, id);
      assert.equal(text.includes("$0"), original.includes("$0"), id);
    }
  });
});
