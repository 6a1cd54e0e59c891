import { resolve } from "node:path";
import type { Plugin } from "vite";

/** What the script-tag files hold in place of Lit's modules, from the root of the repository. */
export const SMALL_LIT: Readonly<Record<string, string>> = {
  lit: "src/cdn/lit/index.ts",
  "lit/decorators.js": "src/cdn/lit/decorators.ts",
  "lit/directives/repeat.js": "src/cdn/lit/list.ts",
};

const LIT = /^(lit|lit-html|lit-element|@lit\/reactive-element)(\/|$)/;
const LIT_ITSELF = /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//;

/**
 * Gives the script-tag files the small Lit of `src/cdn/lit`. What it lacks fails by its name:
 * a module here, a template in `checkTemplate`, anything else in `tsconfig.cdn.json`, which checks our elements
 * against it.
 */
export function smallLitPlugin(): Plugin {
  return {
    name: "small-lit",
    enforce: "pre",
    resolveId(specifier, importer = "") {
      const standIn = smallLit(specifier, importer);
      if (standIn === null) this.error(`The small Lit has no ${specifier} (${importer}).`);
      return standIn && resolve(standIn);
    },
    load(id) {
      if (LIT_ITSELF.test(id)) this.error(`Lit itself came into a script-tag file: ${id}.`);
    },
  };
}

/** What to resolve a module to: itself (undefined) where it isn't Lit's, null where there is none. */
export function smallLit(specifier: string, importer: string): string | null | undefined {
  const own = importer.includes("/src/cdn/lit/") || importer.includes("/node_modules/");
  if (own || !LIT.test(specifier)) return undefined;
  return SMALL_LIT[specifier] ?? null;
}
