import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const FILES = ["run-login.js", "run-auth.js"];

/** Serves the script-tag files under `cdn/`, where `npm run build` has made them: the playground reads their integrity. */
export function builtFilesPlugin(folder: string): Plugin {
  const found = (name: string | undefined) =>
    name !== undefined && FILES.includes(name) && existsSync(join(folder, name))
      ? join(folder, name)
      : undefined;
  return {
    name: "demo-built-files",
    configureServer({ middlewares }) {
      middlewares.use("/cdn", ({ url }, response, next) => {
        const file = found(url?.replace(/^\/|\?.*/g, ""));
        if (!file) return next();
        response.setHeader("Content-Type", "text/javascript; charset=utf-8");
        response.end(readFileSync(file));
      });
    },
    generateBundle() {
      for (const name of FILES) {
        const file = found(name);
        if (file) this.emitFile({ type: "asset", fileName: `cdn/${name}`, source: readFileSync(file) });
      }
    },
  };
}
