import type { Words } from "../../i18n/words.js";
import { createSharedRequests } from "../../settings/shared-requests.js";
import { toConsole } from "../../api/warn.js";

const HOUR_MS = 3_600_000;

const kept = new Map<string, { readonly words: Words; readonly until: number }>();
const requests = createSharedRequests<{ readonly words?: Words }>(() => false);

/** What was loaded under a key within the last hour. */
export function keptWords(key: string): Words | undefined {
  const entry = kept.get(key);
  return entry && entry.until > Date.now() ? entry.words : undefined;
}

/**
 * Texts for all who ask for them under one key: one request, kept for an hour. A failure is told in the console, is
 * undefined to the listener, and is not kept. The answered function leaves; when all have left, the request ends.
 */
export function joinWords(
  key: string,
  load: (signal: AbortSignal) => Promise<Words>,
  listener: (words: Words | undefined) => void,
): () => void {
  const request = async (signal: AbortSignal) => {
    try {
      const words = keptWords(key) ?? (await load(signal));
      kept.set(key, { words, until: Date.now() + HOUR_MS });
      return { words };
    } catch (error) {
      if (!signal.aborted) toConsole(`texts could not be loaded: ${key} (${String(error)})`);
      return {};
    }
  };
  return requests.join(key, request, ({ words }) => listener(words));
}
