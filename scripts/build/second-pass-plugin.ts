import { minify } from "terser";
import type { Plugin } from "vite";
import { INTERNAL_NAMES } from "./internal-names.js";

const INTERNAL = new RegExp(`^(?:${INTERNAL_NAMES.join("|")})$`);
const QUOTED = new RegExp(`["'\`](${INTERNAL_NAMES.join("|")})["'\`]`);

/** Terser after oxc: each finds what the other leaves, and names of ours get short. */
export function secondPassPlugin(): Plugin {
  return {
    name: "second-pass",
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const map = bundle[`${chunk.fileName}.map`];
        if (chunk.type !== "chunk" || map?.type !== "asset") continue;
        const quoted = QUOTED.exec(chunk.code)?.[1];
        if (quoted)
          this.error(`"${quoted}" is in quotes: it is no internal name (scripts/build/internal-names.ts).`);
        const result = await minify(chunk.code, {
          ecma: 2020,
          // Code that is put elsewhere is no longer beside its like (scripts/build/module-order-plugin.ts).
          compress: { ecma: 2020, passes: 3, inline: false, reduce_funcs: false },
          mangle: { properties: { regex: INTERNAL, keep_quoted: true } },
          sourceMap: { content: String(map.source) },
        });
        if (typeof result.code !== "string" || typeof result.map !== "string") continue;
        chunk.code = result.code;
        map.source = result.map;
      }
    },
  };
}
