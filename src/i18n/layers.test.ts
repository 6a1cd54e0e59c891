import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { layTexts } from "./layers.js";
import { commonMessages } from "./messages/common.js";
import { loginMessages } from "./messages/login.js";
import { newPasswordMessages } from "./messages/password.js";
import { counting, withTexts } from "./texts.js";
import type { Words } from "./words.js";

const lay = (...layers: unknown[]) => layTexts(layers as Words[]);

describe("layTexts", () => {
  it("says each text by the first layer that has it, and tells of those that none has", () => {
    const missed: string[] = [];
    const texts = layTexts([{ A: "1" }, undefined, { A: "2", B: "2" }], (key) => missed.push(key));
    assert.deepEqual([texts("A", 1), texts("B", 1), texts("C", 1)], [["1"], ["2"], undefined]);
    assert.deepEqual(missed, ["C"]);
  });

  it("D6 passes over texts whose arguments are not their message's", () => {
    const wrong = { SIGN_IN: "Anmelden $0", WAIT_FOR: "Warten", PASSWORD: "" };
    for (const id of ["SIGN_IN", "PASSWORD"]) assert.equal(lay(wrong)(id, 1), undefined);
    assert.equal(lay(wrong)("WAIT_FOR", 2), undefined);
    assert.equal(lay({ WAIT_FOR: "$0, $0" })("WAIT_FOR", 2), undefined);
    withTexts(lay(wrong, { SIGN_IN: "Anmelden", WAIT_FOR: "Noch $0 warten" }), () => {
      assert.equal(loginMessages.signIn(), "Anmelden");
      assert.equal(commonMessages.waitFor("8 Sekunden"), "Noch 8 Sekunden warten");
      assert.equal(commonMessages.password(), "Password");
    });
  });

  it("D6 S7 takes own strings only, whatever it is given", () => {
    const hostile = JSON.parse(
      '{"__proto__": {"A": "x"}, "B": 1, "C": ["x"], "D": null, "E": {"F": "x"}}',
    ) as object;
    const cycle: Record<string, unknown> = { F: "kept" };
    cycle["A"] = cycle;
    const texts = lay(null, 7, "text", true, [], hostile, cycle);
    for (const id of ["A", "B", "C", "D", "E", "__proto__", "constructor", "length"])
      assert.equal(texts(id, 1), undefined);
    assert.deepEqual(texts("F", 1), ["kept"]);
  });

  it("D1 takes out what would turn the text beside it", () => {
    assert.deepEqual(lay({ NEW_HERE: "\u202eabc\u2066\u200f" })("NEW_HERE", 1), ["abc\u200f"]);
  });
});

describe("counting", () => {
  const polish = lay({
    PASSWORD_RULE_LENGTH: "Co najmniej $0 znaku",
    PASSWORD_RULE_LENGTH_FEW: "Co najmniej $0 znaki",
    PASSWORD_RULE_LENGTH_MANY: "Co najmniej $0 znaków",
  });
  const say = (count: number, language = "pl") =>
    withTexts(polish, () => counting(count, language, newPasswordMessages.length));

  it("takes the language's own form for a number, else the plain text", () => {
    assert.equal(say(22), "Co najmniej 22 znaki");
    assert.equal(say(12), "Co najmniej 12 znaków");
    assert.equal(say(1), "Co najmniej 1 znaku");
    assert.equal(counting(8, "en", newPasswordMessages.length), "At least 8 characters");
  });

  it("lets a layer above speak for every form", () => {
    const texts = lay({ PASSWORD_RULE_LENGTH: "$0+" }, { PASSWORD_RULE_LENGTH_FEW: "$0 znaki" });
    assert.equal(
      withTexts(texts, () => counting(22, "pl", newPasswordMessages.length)),
      "22+",
    );
  });

  it("writes the number as the language does", () => {
    assert.match(say(12, "ar-EG"), /١٢/);
    assert.match(say(12, "fa"), /۱۲/);
  });
});
