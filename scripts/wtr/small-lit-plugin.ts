import { dirname, join } from "node:path/posix";
import type { TestRunnerPlugin } from "@web/test-runner-core";
import { isMessages, shortenMessages } from "../build/messages-plugin.js";
import { smallLit } from "../build/small-lit-plugin.js";
import { STAND_INS } from "../build/stand-ins-plugin.js";

/** Runs the component tests on the small Lit and the other stand-ins, as the script-tag files hold them. */
export function smallLitPlugin(): TestRunnerPlugin {
  return {
    name: "small-lit",
    resolveImport({ source, context }) {
      const lit = smallLit(source, context.path);
      const standIn = lit === undefined ? smaller(source, context.path) : lit;
      if (standIn === null) throw new Error(`The small Lit has no ${source} (${context.path}).`);
      return standIn && `/${standIn}`;
    },
    transform({ path, body }) {
      return isMessages(path) && typeof body === "string" ? shortenMessages(body) : undefined;
    },
  };
}

/** Tests of what is replaced, and what replaces it, mean the module that they name. */
function smaller(source: string, importer: string): string | undefined {
  if (!source.startsWith(".") || /\.browser\.ts$|^\/src\/cdn\//.test(importer)) return undefined;
  return STAND_INS[join(dirname(importer), source).slice(1).replace(/\.js$/, ".ts")];
}
