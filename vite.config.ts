import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vite";

const root = resolve(import.meta.dirname, "demo");
const pages = readdirSync(root).filter((name) => name.endsWith(".html"));

/** The demo site: every page in `demo/`, for `npm start` and `npx vite build`. */
export default defineConfig({
  root,
  base: "./",
  appType: "mpa",
  // Without "development", so that the demo runs the Lit that users get.
  resolve: { conditions: ["module", "browser"] },
  build: {
    outDir: resolve(import.meta.dirname, "dist-demo"),
    emptyOutDir: true,
    target: "es2022",
    rolldownOptions: { input: pages.map((name) => resolve(root, name)) },
  },
});
