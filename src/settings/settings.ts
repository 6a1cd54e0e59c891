import { RunApiError } from "../api/errors.js";
import { fetchJson as fetchJsonFromApi } from "../api/fetch-json.js";
import { resolveUrl } from "../api/safe-url.js";
import { defaultRunInfo, parseRunInfo } from "../api/schemas/run-info.js";
import { fetchSettings } from "../api/settings.js";
import { toConsole } from "../api/warn.js";
import { readConfig } from "./config-property.js";
import { keptSettings } from "./kept-settings.js";
import type { Settings, SettingsOptions, SettingsStore } from "./settings-types.js";
import { createSharedRequests } from "./shared-requests.js";

/** Of the page, so that fifty elements of one RUN make one request and show one object. */
const requests = createSharedRequests<Settings>(({ status }) => status === "ready");

/**
 * The settings of one RUN, from `config`, else `configUrl`, else the API's public route. `current` has a usable
 * value from the start, the last visit's where it is kept; nothing is requested before `subscribe`. Once `ready`
 * they stay as they are, for a form must not change under a person's hands: new options mean a new store. Never
 * throws for what a source holds.
 */
export function createSettings(options: SettingsOptions): SettingsStore {
  const { client, baseUrl, note = toConsole, fetchJson = fetchJsonFromApi } = options;
  const listeners = new Set<(settings: Settings) => void>();
  const config = readConfig(options.config, note);
  const configUrl = options.configUrl?.trim();
  const address = configUrl && resolveUrl(configUrl, baseUrl);
  const source = JSON.stringify([client.baseUrl, client.runUrl, address]);
  const kept = options.storage && keptSettings(options.storage, source);
  const lastVisit = config ? undefined : kept?.read();
  /** What to show before there is an answer: the last visit's settings, for a sign-up to wait with none the less. */
  const pending = {
    status: "pending",
    info: lastVisit ?? defaultRunInfo,
    source: lastVisit ? "cache" : "default",
  } as const;
  let current: Settings = config ? { status: "ready", info: config, source: "property" } : pending;
  let leave: (() => void) | undefined;

  const set = (next: Settings) => {
    current = next;
    if (next.status === "failed") leave = undefined;
    for (const listener of [...listeners]) listener(next);
  };
  const load = async (signal: AbortSignal): Promise<Settings> => {
    if (configUrl && !address) note("config-url refused; use https:// (http:// on localhost only)");
    try {
      const raw = address
        ? await fetchJson(address, { signal, warn: note })
        : await fetchSettings(client, { signal });
      const info = parseRunInfo(raw, note);
      kept?.write(info);
      return { status: "ready", info, source: "network" };
    } catch (error) {
      return { ...pending, status: "failed", code: error instanceof RunApiError ? error.code : "unknown" };
    }
  };
  const ask = () => {
    if (leave || current.status === "ready") return;
    if (current.status === "failed") set(pending);
    leave = requests.join(source, load, set);
  };

  return {
    get current() {
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      ask();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave?.();
        leave = undefined;
      };
    },
    retry() {
      if (current.status === "failed" && listeners.size > 0) ask();
    },
  };
}
