import { resolve } from "node:path";
import type { Plugin } from "vite";

/** What every script-tag file holds in the place of something bigger; each says what it saves. */
export const SMALLER: Readonly<Record<string, string>> = {
  "src/theme/color.ts": "src/cdn/color.ts",
  "src/i18n/localize.ts": "src/cdn/localize.ts",
};

/**
 * What the script-tag files with a budget leave out until there is room for it: other languages than English,
 * backgrounds, and the rarest of the colour spaces. `run-auth-full.js` and the package hold it.
 */
export const LEAN: Readonly<Record<string, string>> = {
  "src/elements/shared/language-controller.ts": "src/cdn/lean/language-controller.ts",
  "src/elements/shared/background-controller.ts": "src/cdn/lean/background-controller.ts",
  "src/theme/predefined-spaces.ts": "src/cdn/lean/predefined-spaces.ts",
};

/** Puts one module of ours in another's place: both by their paths from the root of the repository. */
export function standInsPlugin(standIns: Readonly<Record<string, string>>): Plugin {
  return {
    name: "stand-ins",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!/^\.\.?\//.test(source) || importer?.includes("/src/cdn/")) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const [, standIn] = Object.entries(standIns).find(([path]) => found?.id === resolve(path)) ?? [];
      return standIn === undefined ? found : resolve(standIn);
    },
  };
}
