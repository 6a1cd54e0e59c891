import { runBrowserTests } from "./browser-tests.js";
import { runChecks } from "./checks.js";
import { findFiles } from "./find-files.js";
import { runNodeTests } from "./node-tests.js";
import type { Outcome } from "./outcome.js";

const lint = {
  eslint: "eslint .",
  format: "prettier --check .",
  types: "tsc --noEmit",
};

/** The stages of `npm test` in their order; each is given the files asked for, none meaning all. */
export const stages = {
  lint: () => runChecks(lint),
  unit: (files: string[]) => runNodeTests(findFiles(["src", "demo", "scripts"], ".test.ts", files), 60_000),
  browser: (files: string[]) => runBrowserTests(findFiles(["test-support", "src"], ".browser.ts", files)),
  journeys: (files: string[]) => runNodeTests(findFiles(["e2e"], ".test.ts", files), 120_000),
} satisfies Record<string, (files: string[]) => Promise<Outcome>>;

export type StageName = keyof typeof stages;

export function isStage(name: string): name is StageName {
  return Object.hasOwn(stages, name);
}
