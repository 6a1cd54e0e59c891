import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vite";
import { builtFilesPlugin } from "./demo/frame/built-files-plugin.js";
import { framePlugin } from "./demo/frame/frame-plugin.js";
import { languageFilesPlugin } from "./demo/frame/language-files-plugin.js";

const root = resolve(import.meta.dirname, "demo");
const pages = readdirSync(root).filter((name) => name.endsWith(".html"));

/** The demo site: every page in `demo/`, for `npm start` and `npx vite build`. */
export default defineConfig({
  root,
  base: "./",
  appType: "mpa",
  plugins: [
    framePlugin(),
    builtFilesPlugin(resolve(import.meta.dirname, "dist/cdn")),
    languageFilesPlugin(resolve(import.meta.dirname, "src/i18n/languages")),
  ],
  // Without "development", so that the demo runs the Lit that users get.
  resolve: { conditions: ["module", "browser"] },
  build: {
    outDir: resolve(import.meta.dirname, "dist-demo"),
    emptyOutDir: true,
    target: "es2022",
    // Knows light-dark(): what stands in for it can't follow the color-scheme of a part of a page.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    rolldownOptions: { input: pages.map((name) => resolve(root, name)) },
  },
});
