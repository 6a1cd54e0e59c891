import { a11ySnapshotPlugin } from "@web/test-runner-commands/plugins";
import { chromeLauncher, defaultReporter } from "@web/test-runner";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { tsImport } from "tsx/esm/api";

const load = (path) => tsImport(path, import.meta.url);
const { findBrowser } = await load("./scripts/find-browser.ts");
const { mediaPlugin } = await load("./scripts/wtr/media-plugin.ts");
const { smallLitPlugin } = await load("./scripts/wtr/small-lit-plugin.ts");
const { scriptedApi } = await load("./scripts/wtr/scripted-api.ts");
const { servePseudoLanguage } = await load("./scripts/wtr/pseudo-language.ts");
const { countReporter } = await load("./scripts/wtr/count-reporter.ts");

// `SMALL_LIT=1` runs everything as the script-tag files have it.
const smallLit = process.env.SMALL_LIT ? [smallLitPlugin()] : [];

export default {
  files: ["src/**/*.browser.ts", "test-support/**/*.browser.ts"],
  nodeResolve: true,
  concurrency: 2,
  browsers: [chromeLauncher({ launchOptions: await findBrowser() })],
  middleware: [scriptedApi(), servePseudoLanguage()],
  plugins: [
    ...smallLit,
    esbuildPlugin({
      ts: true,
      tsconfig: "tsconfig.json",
      target: "es2022",
      define: { "process.env.TEST_ALL": JSON.stringify(process.env.TEST_ALL ?? "") },
    }),
    a11ySnapshotPlugin(),
    mediaPlugin(),
  ],
  reporters: [defaultReporter({ reportTestProgress: false, reportTestResults: true }), countReporter()],
  // For a whole file; axe over every view in every language takes longer than the default of two minutes.
  testsFinishTimeout: process.env.TEST_ALL ? 900_000 : 120_000,
  testFramework: { config: { timeout: 5000 } },
  // Lit's development build says so once a page; what our own code prints is shown.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes("Lit is in dev mode"),
};
