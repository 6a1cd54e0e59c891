import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createRequire } from "node:module";
import type * as Sdk from "@tago-io/sdk";
import fc from "fast-check";
import { applyDictionary } from "./expressions.js";

const DICTIONARIES: Record<string, Record<string, string>> = {
  ACME: {
    HI: "Hello",
    HI_2: "Hello two",
    ONE: "<$0>",
    TWO: "<$0|$1>",
    SWAP: "$1 before $0, $1 again",
    TEN: "$10 and $1",
    DOLLAR: "costs $5",
    EMPTY: "",
    HASH: "a # b",
    NESTED: "#ACME.HI#",
    LOOP: "#ACME.LOOP#",
    MARKUP: "<img src=x onerror=alert(1)>",
    BIDI: "\u202eabc",
    "0": "zero",
  },
  A1: { K: "k" },
};

/** TagoIO’s own implementation (its CommonJS build: the other one finds no CSV parser in Node), with our dictionaries. */
const { Dictionary } = createRequire(import.meta.url)("@tago-io/sdk") as typeof Sdk;
class LocalDictionary extends Dictionary {
  override getLanguagesData(dictionary: string) {
    return Promise.resolve((DICTIONARIES[dictionary] ?? null) as never);
  }
}
const sdk = new LocalDictionary({ language: "en-US", runURL: "acme.tago.run" });
const look = (slug: string, key: string) => DICTIONARIES[slug]?.[key];

const EXPRESSIONS = [
  "",
  "plain words",
  "#",
  "##",
  "#.#",
  "# 1 in #2",
  "#ACME.HI#",
  "before #ACME.HI# after",
  "#ACME.HI##ACME.HI_2#",
  "#ACME.HI#ACME.HI#",
  "#A1.K#",
  "#ACME.0#",
  "#ACME.EMPTY#",
  "[#ACME.EMPTY#]",
  "#ACME.NONE#",
  "#NONE.HI#",
  "#NONE.HI,x#",
  "#ACME.NONE,one,two#",
  "#acme.HI#",
  "#ACME.hi#",
  "#ACME.Hi#",
  "#AC_ME.HI#",
  "#AC-ME.HI#",
  "#ACME .HI#",
  "#ACME. HI#",
  "#ACME.#",
  "#.HI#",
  "#ACME#",
  "#ACME.HI",
  "ACME.HI#",
  "#ACME.HI.X#",
  "#ACME..HI#",
  "color #fff and #ACME.HI#",
  "a#ACME.HI#b#c",
  "##ACME.HI##",
  "#A#ACME.HI#",
  "#ACME.ONE,x#",
  "#ACME.ONE,#",
  "#ACME.ONE,,#",
  "#ACME.ONE, x #",
  "#ACME.TWO,a,b#",
  "#ACME.TWO,a#",
  "#ACME.TWO#",
  "#ACME.SWAP,first,second#",
  "#ACME.TEN,a,b#",
  "#ACME.DOLLAR,x#",
  "#ACME.HI,unused#",
  '#ACME.ONE,"with, comma"#',
  '#ACME.ONE,"with # hash"#',
  '#ACME.ONE,"with ""quotes"""#',
  '#ACME.TWO,"a","b"#',
  '#ACME.TWO,"a" ,b#',
  '#ACME.TWO, "a","b"#',
  '#ACME.TWO,a"b"c,d#',
  '#ACME.TWO,"a"b,c#',
  '#ACME.TWO,"a"b",c#',
  '#ACME.TWO,"",b#',
  '#ACME.ONE,"#',
  '#ACME.ONE,"open#',
  '#ACME.ONE,"a" #',
  '#ACME.ONE,"a""#',
  '#ACME.ONE,"a"""#',
  "#ACME.ONE,a;b;c#",
  "#ACME.ONE,a|b#",
  "#ACME.ONE,a|b|c|d#",
  "#ACME.ONE,a\tb\tc#",
  "#ACME.ONE,two\nlines#",
  '#ACME.ONE,"two\nlines"#',
  "#ACME.ONE,two\rlines#",
  "#ACME.ONE,$1#",
  "#ACME.TWO,$1,b#",
  "#ACME.ONE,$$#",
  "#ACME.ONE,$&#",
  "#ACME.ONE,é ü 你 😀#",
  "#ACME.HASH# x #ACME.HI#",
  "#ACME.NESTED#",
  "#ACME.LOOP#",
  "#ACME.LOOP,x#",
  "#ACME.MARKUP#",
  "#ACME.ONE,<b>bold</b>#",
  "#ACME.BIDI#",
  "#ACME.ONE,__proto__#",
  "#ACME.PROTO#",
  `#ACME.ONE,${Array.from({ length: 120 }, (_, index) => index).join(",")}#`,
  "# #ACME.HI,# #ACME.HI#",
  "1 # 2 #ACME.HI# 3 # 4",
];

describe("applyDictionary", () => {
  assert.ok(new Set(EXPRESSIONS).size >= 60);
  for (const text of EXPRESSIONS) {
    it(`resolves ${JSON.stringify(text).slice(0, 60)} as TagoIO's SDK does`, async () => {
      assert.equal(applyDictionary(text, look), await sdk.applyToString(text));
    });
  }

  it("resolves whatever looks like an expression as TagoIO's SDK does", async () => {
    const piece = fc.constantFrom(
      ...[
        "#",
        "#ACME.",
        "#ACME.TWO,",
        "ACME",
        "A1",
        ".",
        "TWO",
        "ONE",
        ",",
        '"',
        '""',
        "a",
        " ",
        ";",
        "|",
        "\t",
        "$0",
        "$1",
        "$&",
      ],
    );
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));
    const numRuns = process.env["TEST_ALL"] ? 20_000 : 1500;
    await fc.assert(
      fc.asyncProperty(text, async (raw) => {
        assert.equal(applyDictionary(raw, look), await sdk.applyToString(raw));
      }),
      { numRuns },
    );
  });

  it("D6 comes to an end with any hostile text", () => {
    for (const text of ['#A.B,"'.repeat(50_000), `#A.B,"${'" '.repeat(50_000)}`, "#A".repeat(100_000)])
      assert.ok(applyDictionary(text, look));
  });
});
