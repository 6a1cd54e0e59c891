import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ESLint } from "eslint";

const eslint = new ESLint({
  // The made-up files below are in no tsconfig, and these rules need no types.
  overrideConfig: [{ files: ["src/**/*.ts"], languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => /^(run\/rooms|no-restricted-(imports|syntax|globals)|no-eval)$/.test(ruleId),
});

async function lint(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

const wrong: [file: string, code: string][] = [
  ["src/api/made-up.ts", `import { a } from "../flow/login.js";`],
  ["src/api/schemas/made-up.ts", `export * from "../../session/session.js";`],
  ["src/theme/made-up.ts", `import type { A } from "../api/errors.js";`],
  ["src/i18n/made-up.ts", `const a = await import("../elements/shared/field.js");`],
  ["src/flow/made-up.ts", `import { a } from "../session/session.js";`],
  ["src/flow/made-up.ts", `import { html } from "lit";`],
  ["src/session/made-up.ts", `import { a } from "../settings/settings.js";`],
  ["src/settings/made-up.ts", `export { a } from "../i18n/messages.js";`],
  ["src/elements/run-login/made-up.ts", `import { a } from "../run-otp/run-otp.js";`],
  ["src/elements/run-login/views/made-up.ts", `import { a } from "../../run-otp/run-otp.js";`],
  ["src/elements/shared/made-up.ts", `import { a } from "../run-login/run-login.js";`],
  ["src/elements/run-login/made-up.ts", `import { a } from "../../index.js";`],
];

const right: [file: string, code: string][] = [
  ["src/elements/run-login/made-up.ts", `import { a } from "../shared/field.js";`],
  ["src/elements/run-login/views/made-up.ts", `import { a } from "../../../flow/login.js";`],
  [
    "src/elements/shared/made-up.ts",
    `import { html } from "lit"; import { a } from "../../i18n/messages.js";`,
  ],
  ["src/flow/made-up.ts", `import { a } from "../api/login.js"; import { b } from "./pin.js";`],
  ["src/api/made-up.ts", `import * as z from "zod/mini"; import { a } from "../version.js";`],
  ["src/made-up.ts", `export { a } from "./elements/run-login/run-login.js";`],
];

describe("the rule on imports between rooms", () => {
  for (const [file, code] of wrong) {
    it(`refuses ${code} in ${file}`, async () => assert.deepEqual(await lint(file, code), ["run/rooms"]));
  }
  for (const [file, code] of right) {
    it(`allows ${code} in ${file}`, async () => assert.deepEqual(await lint(file, code), []));
  }
});

describe("the rules on unsafe code", () => {
  const unsafe: [code: string, rule: string][] = [
    ["document.body.innerHTML = text;", "no-restricted-syntax"],
    [`document.body.insertAdjacentHTML("beforeend", text);`, "no-restricted-syntax"],
    ["const a = html`<p style=${text}></p>`;", "no-restricted-syntax"],
    ["const a = html`<style>p { color: red }</style>`;", "no-restricted-syntax"],
    ["const a = html`<p .innerHTML=${text}></p>`;", "no-restricted-syntax"],
    [`import { unsafeHTML } from "lit/directives/unsafe-html.js";`, "no-restricted-imports"],
    [`import { styleMap } from "lit/directives/style-map.js";`, "no-restricted-imports"],
    [`eval(text);`, "no-eval"],
    [`await fetch(text);`, "no-restricted-globals"],
  ];
  for (const [code, rule] of unsafe) {
    it(`S1 refuses ${code}`, async () =>
      assert.deepEqual(await lint("src/elements/shared/made-up.ts", code), [rule]));
  }
  it("S8 leaves fetch to the api", async () =>
    assert.deepEqual(await lint("src/api/made-up.ts", "await fetch(url);"), []));
});
