import { SourceMap, type SourceMapping, type SourceMapPayload } from "node:module";

export interface Part {
  /** Its characters in the file. */
  bytes: number;
  /** The file without it. */
  without: string;
}

/** Splits a minified file by where its characters come from: our rooms, and packages. */
export function attribute(code: string, map: string): Map<string, Part> {
  const sources = new SourceMap(JSON.parse(map) as SourceMapPayload);
  const names = code.split("\n").flatMap((line, lineIndex) => nameLine(sources, line, lineIndex));
  const parts = new Map<string, Part>();
  for (const name of new Set(names)) {
    const rest = code
      .split("")
      .filter((_, index) => names[index] !== name)
      .join("");
    parts.set(name, { bytes: code.length - rest.length, without: rest });
  }
  return parts;
}

/** The part of each character of a line, and of the line break after it. */
function nameLine(sources: SourceMap, line: string, lineIndex: number): string[] {
  return Array.from({ length: line.length + 1 }, (_, column) => {
    const entry = sources.findEntry(lineIndex, column) as Partial<SourceMapping>;
    return entry.originalSource ? nameSource(entry.originalSource) : "the bundler";
  });
}

/** `…/src/theme/repair.ts` is of `src/theme`, `…/node_modules/lit-html/lit-html.js` of `lit-html`. */
export function nameSource(source: string): string {
  const inside = source.lastIndexOf("node_modules/");
  if (inside >= 0) {
    const [scope = "", name = ""] = source.slice(inside + "node_modules/".length).split("/");
    return scope.startsWith("@") ? `${scope}/${name}` : scope;
  }
  const path = source.slice(source.lastIndexOf("src/"));
  return path
    .split("/")
    .slice(0, /^src\/(elements|cdn\/lit)\//.test(path) ? 3 : 2)
    .join("/");
}
