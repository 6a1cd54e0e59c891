import { resolve } from "node:path";
import type { Plugin } from "vite";

/** What every script-tag file holds in the place of something bigger; each says what it saves. */
export const STAND_INS: Readonly<Record<string, string>> = {
  "src/theme/color.ts": "src/cdn/color.ts",
  "src/i18n/localize.ts": "src/cdn/localize.ts",
};

/** Puts one module of ours in another's place: both by their paths from the root of the repository. */
export function standInsPlugin(): Plugin {
  return {
    name: "stand-ins",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!/^\.\.?\//.test(source) || importer?.includes("/src/cdn/")) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const [, standIn] = Object.entries(STAND_INS).find(([path]) => found?.id === resolve(path)) ?? [];
      return standIn === undefined ? found : resolve(standIn);
    },
  };
}
