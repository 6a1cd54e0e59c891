import { isRecord } from "../api/own.js";
import type { RunInfo } from "../api/schemas/run-info-types.js";
import { parseRunInfo } from "../api/schemas/run-info.js";

const parsed = new WeakMap<object, RunInfo>();

/**
 * The settings in a host's `.config`, undefined where there are none. Parsed once an object, however many elements
 * get it: all of them share the result, and its notes are printed once.
 */
export function readConfig(config: unknown, note: (line: string) => void): RunInfo | undefined {
  if (config === undefined || config === null) return undefined;
  if (!isRecord(config)) {
    note("config is no object and is not used");
    return undefined;
  }
  const info = parsed.get(config) ?? parseRunInfo(config, note);
  parsed.set(config, info);
  return info;
}
