import { runBrowserTests } from "./browser-tests.js";
import { runChecks } from "./checks.js";
import { findFiles } from "./find-files.js";
import { runFirefoxTests } from "./firefox-tests.js";
import { runNodeTests } from "./node-tests.js";
import { NOTHING, sum, type Outcome } from "./outcome.js";

const LINT = {
  style: "eslint .",
  format: "prettier --check .",
  types: "tsc --noEmit",
  translations: "scripts/i18n-check.ts",
  "types on the small Lit": "tsc -p tsconfig.cdn.json",
  "dead code": "knip --no-progress --no-config-hints",
};

const BUILD = { build: "scripts/build.ts" };

const PACKAGE = {
  "byte budgets": "scripts/size.ts",
  "package.json": "publint --strict",
  "types of the package": "attw --pack . --profile esm-only --no-emoji",
};

/** Of the component tests, those that show most of what differs between Lit and our small one. */
const MAIN_TESTS = /\.(contract|host-page|render-root|form)\.browser\.ts$/;

/** For a whole file, in milliseconds: only a hanging one takes as long. The large numbers of runs take their time. */
const LIMIT = process.env.TEST_ALL ? 3_600_000 : 300_000;

/** A stage is given the parts of paths that were asked for (none: all), and whether the build has just run. */
type Stage = (files: readonly string[], built: boolean) => Promise<Outcome>;

/** The journeys that differ most between engines: fields, keys, focus, what leaves the page. */
const FIREFOX_JOURNEYS = /\/(login|otp|otp-expiry|otp-mistakes|otp-setup)\.test\.ts$/;

/**
 * The stages of `npm test`, in their order. `npm run test:all` sets `TEST_ALL=1`, which the property tests read for
 * their number of runs, and which adds the stages of other engines.
 */
export const stages = {
  lint: () => runChecks(LINT),
  unit: (files) => runNodeTests(findFiles(["src", "demo", "scripts"], ".test.ts", files), LIMIT),
  browser: (files) => runBrowserTests(findFiles(["test-support", "src"], ".browser.ts", files)),
  // As the script-tag files have it.
  "browser-small-lit": (files) => runBrowserTests(findSmallLitTests(files), { SMALL_LIT: "1" }),
  build: async () => sum([await runChecks(BUILD), await runChecks(PACKAGE)]),
  // The journeys drive the built files, so a stale build would be tested.
  journeys: async (files, built) =>
    sum([
      built ? NOTHING : await runChecks(BUILD),
      await runNodeTests(findFiles(["e2e"], ".test.ts", files), LIMIT),
    ]),
  firefox: (files, built) => {
    const journeys = findFiles(["e2e"], ".test.ts", files).filter((file) => FIREFOX_JOURNEYS.test(file));
    return runFirefoxTests(journeys, () => (built ? Promise.resolve(NOTHING) : runChecks(BUILD)));
  },
} satisfies Record<string, Stage>;

function findSmallLitTests(filters: readonly string[]): string[] {
  const files = findFiles(["src/elements"], ".browser.ts", filters);
  return process.env.TEST_ALL ? files : files.filter((file) => MAIN_TESTS.test(file));
}

export type StageName = keyof typeof stages;

/** Whether a stage runs where none is named. */
export function isUsual(name: StageName): boolean {
  return name !== "firefox" || Boolean(process.env.TEST_ALL);
}

export function isStage(name: string): name is StageName {
  return Object.hasOwn(stages, name);
}
