import { build } from "vite";

/** The package's entries by their path in `dist/esm`. */
const ENTRIES = {
  index: "src/index.ts",
  "api/owner/index": "src/api/owner/index.ts",
  "cli/main": "src/cli/main.ts",
  "define/all": "src/define/all.ts",
  "define/run-auth": "src/define/run-auth.ts",
  "define/run-login": "src/define/run-login.ts",
  "define/run-otp": "src/define/run-otp.ts",
  "define/run-recover": "src/define/run-recover.ts",
  "define/run-signup": "src/define/run-signup.ts",
};

/**
 * Packages that stay imports. `@lit/localize` is not among them: it knows one configuration a page, so the
 * package brings a copy of its own and a host that uses it must not notice.
 */
const EXTERNAL = /^(node:|(lit|zod|@lit\/reactive-element)(\/|$))/;

/** One module a source file, so that an application's bundler drops those it doesn't use. */
export async function buildEsm(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      outDir,
      target: "es2022",
      minify: false,
      copyPublicDir: false,
      lib: { entry: ENTRIES, formats: ["es"] },
      rolldownOptions: {
        external: EXTERNAL,
        output: {
          preserveModules: true,
          preserveModulesRoot: "src",
          entryFileNames: ({ name }) => fileName(name),
        },
      },
    },
  });
}

/** npm packs no folder called `node_modules`, so what comes from there is filed elsewhere. */
function fileName(name: string): string {
  const inside = /(?:node_modules|_virtual)\/(.*)/.exec(name)?.[1];
  return `${inside ? `vendor/${inside.replace(/.*\/helpers\/esm\//, "")}` : name}.js`;
}
