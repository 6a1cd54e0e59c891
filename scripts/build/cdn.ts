import { build } from "vite";
import { literalsPlugin } from "./literals-plugin.js";
import { secondPassPlugin } from "./second-pass-plugin.js";
import { smallLitPlugin } from "./small-lit-plugin.js";
import { LEAN, SMALLER, standInsPlugin } from "./stand-ins-plugin.js";

export interface CdnFile {
  readonly entry: string;
  /** Modules that others stand in for. */
  readonly standIns: Readonly<Record<string, string>>;
}

const lean = { ...SMALLER, ...LEAN };

/** The script-tag files, by name. */
export const CDN_FILES: Readonly<Record<string, CdnFile>> = {
  "run-login.js": { entry: "src/cdn/run-login.ts", standIns: lean },
  "run-auth.js": { entry: "src/cdn/run-auth.ts", standIns: lean },
  "run-auth-full.js": { entry: "src/cdn/run-auth-full.ts", standIns: SMALLER },
};

/** One file that needs no other, as a module and as a classic script: so an IIFE. */
export async function buildCdnFile(
  fileName: string,
  { entry, standIns }: CdnFile,
  outDir: string,
): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [standInsPlugin(standIns), smallLitPlugin(), literalsPlugin(), secondPassPlugin()],
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
