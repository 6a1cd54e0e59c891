import { isRecord } from "../api/own.js";
import { parseJson } from "../api/parse-json.js";
import { publicPart } from "../api/schemas/public-part.js";
import type { RunInfo } from "../api/schemas/run-info-types.js";
import { parseRunInfo } from "../api/schemas/run-info.js";

/** In characters; a logo or a background written into the settings may be long, a storage is not large. */
const LONGEST = 100_000;

/** What was read last, for the other elements of the page. */
let last: { readonly text: string; readonly info: RunInfo | undefined } | undefined;

/** Where the settings of the last visit are kept, by RUN and source: their public part, nothing about a person (S10). */
export interface KeptSettings {
  read(): RunInfo | undefined;
  write(info: RunInfo): void;
}

/**
 * The settings kept in the storage that `open` gives. What lies there passes the same parser as an answer, since
 * every script of the origin may write it. Never throws: without a storage nothing is kept (H7).
 */
export function keptSettings(open: () => Storage, source: string): KeptSettings {
  const key = `run-auth-elements:settings:${source}`;
  return {
    read() {
      try {
        const text = open().getItem(key) ?? "";
        if (text.length > LONGEST) return undefined;
        if (text !== last?.text) {
          const value = parseJson(text);
          last = { text, info: isRecord(value) ? parseRunInfo(value) : undefined };
        }
        return last.info;
      } catch {
        return undefined;
      }
    },
    write(info) {
      try {
        const text = JSON.stringify(publicPart(info));
        // First, so that what can't be kept doesn't leave older settings to be shown for ever.
        open().removeItem(key);
        if (text.length <= LONGEST) open().setItem(key, text);
      } catch {
        // Asked for again at the next visit.
      }
    },
  };
}
