import { build } from "vite";
import { colorNamesPlugin } from "./color-names-plugin.js";
import { literalsPlugin } from "./literals-plugin.js";
import { messageIdsPlugin } from "./message-ids-plugin.js";
import { smallLitPlugin } from "./small-lit-plugin.js";
import { secondPassPlugin } from "./second-pass-plugin.js";

/** The script-tag files, by name, with their entries. */
export const CDN_FILES = { "run-login.js": "src/cdn/run-login.ts", "run-auth.js": "src/cdn/run-auth.ts" };

/** One file that needs no other, as a module and as a classic script: so an IIFE. */
export async function buildCdnFile(fileName: string, entry: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [colorNamesPlugin(), smallLitPlugin(), messageIdsPlugin(), literalsPlugin(), secondPassPlugin()],
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      sourcemap: "hidden",
      copyPublicDir: false,
      // The second pass takes its time, and says why.
      rolldownOptions: { checks: { bundlerTimings: false } },
      lib: { entry, formats: ["iife"], name: "runAuth", fileName: () => fileName },
    },
  });
}
