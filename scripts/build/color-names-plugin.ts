import { resolve } from "node:path";
import type { Plugin } from "vite";

const TABLE = /\/src\/theme\/color-names\.ts$/;

/** In the script-tag files the browser says what a colour's name means; the table would be 1.3 kB of them. */
export function colorNamesPlugin(): Plugin {
  return {
    name: "color-names",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith("color-names.js")) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && TABLE.test(found.id) ? resolve("src/cdn/color-names.ts") : found;
    },
  };
}
