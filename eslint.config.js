import lit from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import wc from "eslint-plugin-wc";
import tseslint from "typescript-eslint";
import { rooms } from "./scripts/lint/rooms.js";

const TESTS = ["**/*.test.ts", "**/*.browser.ts", "test-support/**", "e2e/**"];

const UNAWAITED =
  "ExpressionStatement > CallExpression[callee.name=" +
  "/^(sendKeys|sendMouse|setViewport|setMedia|resetMedia|executeServerCommand|expectNo.*|nextFrame|waitUntil)$/]";

/** Ways of turning a string into markup, script or style: none is used, whatever the string (S1). */
const unsafeSyntax = [
  [
    "AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$|^srcdoc$/]",
    "Bind text.",
  ],
  [
    "CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseFromString)$/]",
    "Bind text.",
  ],
  ["MemberExpression[object.name='document'][property.name=/^write(ln)?$/]", "Bind text."],
  [
    "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=|<style|\\.(inner|outer)HTML=/]",
    "No style or markup binding in a template.",
  ],
  ["ExportDefaultDeclaration", "Named exports only."],
].map(([selector, message]) => ({ selector, message }));

const unsafeImports = {
  paths: [{ name: "zod", message: 'Use `import * as z from "zod/mini"`.' }],
  patterns: [
    { regex: "directives/(unsafe-|style-map)", message: "No unsafe markup, no style binding (S1)." },
  ],
};

export default tseslint.config(
  { ignores: ["**/dist/", "dist-*/", ".cache/", "coverage/", "docs/", "**/*.mjs"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-eval": "error",
      "no-implied-eval": "off", // The typed rule does it.
      "no-new-func": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      // Our objects of functions don't use `this`; our classes don't hand their methods around.
      "@typescript-eslint/unbound-method": "off",
      // A host page's storage, `navigator` and the like are less sure than their types say.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-boolean-literal-compare": "off",
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", package: "node:test", name: ["describe", "it", "test"] },
          ],
        },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    extends: [
      lit.configs["flat/recommended"],
      litA11y.configs.recommended,
      wc.configs["flat/recommended"],
      wc.configs["flat/best-practice"],
    ],
    rules: {
      "no-restricted-syntax": ["error", ...unsafeSyntax],
      "no-restricted-imports": ["error", unsafeImports],
      // It doesn't see a text bound as `.textContent`; axe does.
      "lit-a11y/accessible-name": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: TESTS,
    plugins: { run: { rules: { rooms } } },
    rules: { "run/rooms": "error" },
  },
  {
    files: ["src/**/*.ts"],
    ignores: [...TESTS, "src/api/**"],
    rules: { "no-restricted-globals": ["error", { name: "fetch", message: "Only src/api sends requests." }] },
  },
  {
    files: TESTS,
    rules: {
      "@typescript-eslint/no-unused-expressions": "off", // chai's `to.be.true`
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["**/*.browser.ts"],
    rules: {
      // A chai plugin's types make `to.equal()` a promise, so the promises that matter are named instead.
      "@typescript-eslint/no-floating-promises": "off",
      "no-restricted-syntax": ["error", { selector: UNAWAITED, message: "Await it." }],
    },
  },
);
