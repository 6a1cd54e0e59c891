import { build, type Plugin } from "vite";
import { literalsPlugin } from "./literals-plugin.js";
import { messagesPlugin } from "./messages-plugin.js";
import { moduleOrderPlugin } from "./module-order-plugin.js";
import { propertiesPlugin } from "./properties-plugin.js";
import { secondPassPlugin } from "./second-pass-plugin.js";
import { smallLitPlugin } from "./small-lit-plugin.js";
import { standInsPlugin } from "./stand-ins-plugin.js";

export interface CdnFile {
  readonly entry: string;
}

/** The script-tag files, by name. */
export const CDN_FILES: Readonly<Record<string, CdnFile>> = {
  "run-login.js": { entry: "src/cdn/run-login.ts" },
  "run-auth.js": { entry: "src/cdn/run-auth.ts" },
};

/** One file that needs no other, as a module and as a classic script: so an IIFE. */
export async function buildCdnFile(
  fileName: string,
  { entry }: CdnFile,
  outDir: string,
  plugins: readonly Plugin[] = [],
): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [
      moduleOrderPlugin(fileName, entry),
      standInsPlugin(),
      smallLitPlugin(),
      propertiesPlugin(),
      messagesPlugin(),
      literalsPlugin(),
      secondPassPlugin(),
      ...plugins,
    ],
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
