import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { buildCdnFile, CDN_FILES } from "./build/cdn.js";
import { buildEsm } from "./build/esm.js";
import { buildLanguages } from "./build/languages.js";
import { runTool } from "./test/run-command.js";

// Built beside and moved into place whole: a build that fails leaves the last good one.
const folder = mkdtempSync("dist-");
try {
  for (const [fileName, entry] of Object.entries(CDN_FILES))
    await buildCdnFile(fileName, entry, `${folder}/cdn`);
  buildLanguages(`${folder}/cdn/languages`);
  await buildEsm(`${folder}/esm`);
  await run(`tsc -p tsconfig.build.json --outDir ${folder}/esm`);
  await run("cem analyze --config custom-elements-manifest.config.js");
  rmSync("dist", { recursive: true, force: true });
  renameSync(folder, "dist");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(line: string): Promise<void> {
  const { code, output } = await runTool(line);
  if (code !== 0) throw new Error(`${line}\n${output}`);
}
