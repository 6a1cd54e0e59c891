import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Serves the elements' languages under `languages/`, as a site does that has them beside its own scripts. */
export function languageFilesPlugin(folder: string): Plugin {
  const names = () => readdirSync(folder);
  return {
    name: "demo-language-files",
    configureServer({ middlewares }) {
      middlewares.use("/languages", ({ url }, response, next) => {
        const name = url?.replace(/^\/|\?.*/g, "") ?? "";
        if (!names().includes(name)) return next();
        response.setHeader("Content-Type", "application/json");
        response.end(readFileSync(join(folder, name)));
      });
    },
    generateBundle() {
      for (const name of names()) {
        const source = readFileSync(join(folder, name));
        this.emitFile({ type: "asset", fileName: `languages/${name}`, source });
      }
    },
  };
}
