import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

/** Where the order of a script-tag file's modules is written down, a path a line. */
export const orderFile = (fileName: string): string => `scripts/build/order/${fileName}.txt`;

/**
 * Puts a script-tag file's modules in the order of its list, in which gzip makes least of them: it looks back
 * 32 kB, so what is alike has to be near (3 % of the file). `npm run order` writes the lists. A module that is
 * not in one comes where it is first imported.
 */
export function moduleOrderPlugin(fileName: string, entry: string): Plugin {
  return {
    name: "module-order",
    transform(code, id) {
      const list = orderFile(fileName);
      if (id !== resolve(entry) || !existsSync(list)) return null;
      const modules = readFileSync(list, "utf8").trim().split("\n").filter(existsSync);
      return {
        code: modules.map((path) => `import ${JSON.stringify(resolve(path))};\n`).join("") + code,
        map: null,
      };
    },
  };
}
