import { resolve } from "node:path";
import type { Plugin } from "vite";

const LIT_HTML = /\/node_modules\/lit-html\/lit-html\.js$/;
const OWN_POLICY = /=(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/g;

/**
 * Gives Lit's one Trusted Types policy our name and makes it lazy (`src/cdn/trusted-types.ts`). Fails the build
 * where Lit's source is no longer as expected: a file with Lit's own policy would break on a strict page.
 */
export function trustedTypesPlugin(): Plugin {
  let replaced = 0;
  return {
    name: "trusted-types",
    transform(code, id) {
      if (!LIT_HTML.test(id)) return null;
      replaced += 1;
      return { code: replacePolicy(code), map: null };
    },
    buildEnd(error) {
      if (!error && replaced !== 1) this.error(`lit-html was found ${replaced} times, not once.`);
    },
  };
}

export function replacePolicy(code: string): string {
  const found = code.match(OWN_POLICY)?.length ?? 0;
  if (found !== 1 || code.split("createPolicy").length !== 2) {
    throw new Error(
      `lit-html creates its Trusted Types policy in another way than before (${found} matches).`,
    );
  }
  const source = JSON.stringify(resolve("src/cdn/trusted-types.ts"));
  return `import { markupPolicy } from ${source};${code.replace(OWN_POLICY, "=markupPolicy")}`;
}
