import { readFileSync, writeFileSync } from "node:fs";
import { SourceMap, type SourceMapping, type SourceMapPayload } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Plugin } from "vite";
import { buildCdnFile, CDN_FILES } from "./build/cdn.js";
import { orderFile } from "./build/module-order-plugin.js";
import { anneal, type Piece } from "./order/anneal.js";

/*
 * Writes the orders of the script-tag files' modules (scripts/build/order). Not part of a build: it takes minutes,
 * and comes out a little different each time. Run it when a file is over its budget, and keep what it saves.
 */
const seconds = Number(process.env.ORDER_SECONDS ?? 300);

/** What each module imports, by paths from the root of the repository. */
type Imports = Map<string, readonly string[]>;

const fromRoot = (id: string) => relative(process.cwd(), id);

function collectImports(imports: Imports): Plugin {
  return {
    name: "collect-imports",
    moduleParsed({ id, importedIds }) {
      imports.set(fromRoot(id), importedIds.map(fromRoot));
    },
  };
}

/** All that a module needs, what that needs, and so on. */
function needs(path: string, imports: Imports, found = new Set<string>()): Set<string> {
  for (const next of imports.get(path) ?? []) if (!found.has(next)) needs(next, imports, found.add(next));
  return found;
}

/** A minified file's text by module; what the bundler wrote goes with the module before it. */
function split(code: string, map: string, folder: string): Map<string, string> {
  const sources = new SourceMap(JSON.parse(map) as SourceMapPayload);
  const texts = new Map<string, string>();
  let path = "";
  for (const [lineIndex, line] of code.split("\n").entries()) {
    for (let column = 0; column < line.length; column++) {
      const { originalSource } = sources.findEntry(lineIndex, column) as Partial<SourceMapping>;
      if (originalSource) path = fromRoot(join(folder, originalSource));
      texts.set(path, (texts.get(path) ?? "") + line.charAt(column));
    }
  }
  return texts;
}

const only = process.argv[2];
for (const [fileName, file] of Object.entries(CDN_FILES)) {
  if (only && only !== fileName) continue;
  const imports: Imports = new Map();
  const folder = join(tmpdir(), "run-auth-order");
  await buildCdnFile(fileName, file, folder, [collectImports(imports)]);
  // The list itself imports everything: it says nothing of what has to come first.
  imports.delete(file.entry);
  const built = join(folder, fileName);
  const texts = split(readFileSync(built, "utf8"), readFileSync(`${built}.map`, "utf8"), folder);
  const pieces: Piece[] = [...texts].map(([path, text]) => ({ path, text, after: needs(path, imports) }));
  const { order, bytes } = anneal(pieces, seconds);
  writeFileSync(
    orderFile(fileName),
    `${order
      .map(({ path }) => path)
      .filter((path) => path.startsWith("src/"))
      .join("\n")}\n`,
  );
  console.log(`${fileName}: about ${bytes} bytes`);
}
