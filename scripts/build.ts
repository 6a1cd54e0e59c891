import { rmSync } from "node:fs";
import { buildCdnFile, CDN_FILES } from "./build/cdn.js";
import { buildEsm } from "./build/esm.js";
import { runTool } from "./test/run-command.js";

rmSync("dist", { recursive: true, force: true });
for (const [fileName, entry] of Object.entries(CDN_FILES)) await buildCdnFile(fileName, entry);
await buildEsm();
for (const line of [
  "tsc -p tsconfig.build.json",
  "cem analyze --config custom-elements-manifest.config.js",
]) {
  const { code, output } = await runTool(line);
  if (code !== 0) {
    console.error(output);
    process.exit(code);
  }
}
