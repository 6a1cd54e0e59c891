import type { TestRunnerPlugin } from "@web/test-runner-core";
import { smallLit } from "../build/small-lit-plugin.js";

/** Runs the component tests on the small Lit, as the script-tag files hold it. */
export function smallLitPlugin(): TestRunnerPlugin {
  return {
    name: "small-lit",
    resolveImport({ source, context }) {
      const standIn = smallLit(source, context.path);
      if (standIn === null) throw new Error(`The small Lit has no ${source} (${context.path}).`);
      return standIn && `/${standIn}`;
    },
  };
}
