import { join } from "node:path";
import { build } from "vite";

/** A page's script, bundled as its author would, with the elements that `npm run build` made for bundlers. */
export async function bundle(file: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "silent",
    root: import.meta.dirname,
    define: {
      "process.env.NODE_ENV": `"development"`,
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, file), formats: ["iife"], name: "hostPage" },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !("output" in first)) throw new Error("No bundle.");
  return first.output[0].code;
}
