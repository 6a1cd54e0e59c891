import { RunApiError } from "../api/errors.js";
import { fetchJson as fetchJsonFromApi } from "../api/fetch-json.js";
import type { RunInfo } from "../api/schemas/run-info-types.js";
import { defaultRunInfo, parseRunInfo } from "../api/schemas/run-info.js";
import { fetchSettings } from "../api/settings.js";
import { toConsole } from "../api/warn.js";
import { configAddress } from "./config-address.js";
import { readConfig } from "./config-property.js";
import type { Settings, SettingsOptions, SettingsStore } from "./settings-types.js";
import { createSharedRequests } from "./shared-requests.js";
import type { Outcome } from "./shared-requests.js";

/** Of the page, so that fifty elements of one RUN make one request and show one object. */
const requests = createSharedRequests<RunInfo>();

/**
 * The settings of one RUN, from `config`, else `configUrl`, else the API's public route. `current` has a usable
 * value from the start; nothing is requested before `subscribe`. Once `ready` they stay as they are, for a form
 * must not change under a person's hands: new options mean a new store. Never throws for what a source holds.
 */
export function createSettings(options: SettingsOptions): SettingsStore {
  const { client, baseUrl, note = toConsole, fetchJson = fetchJsonFromApi } = options;
  const listeners = new Set<(settings: Settings) => void>();
  const config = readConfig(options.config, note);
  const configUrl = options.configUrl?.trim();
  const address = configUrl ? configAddress(configUrl, baseUrl) : undefined;
  let current: Settings = config ? { status: "ready", info: config, source: "property" } : pending();
  let leave: (() => void) | undefined;

  const set = (next: Settings) => {
    current = next;
    for (const listener of [...listeners]) listener(next);
  };
  const load = async (signal: AbortSignal): Promise<RunInfo> => {
    if (configUrl && !address)
      note("run-auth-elements: config-url is refused; use https:// (http:// works on localhost only)");
    const raw = address
      ? await fetchJson(address, { signal, warn: note })
      : await fetchSettings(client, { signal });
    return parseRunInfo(raw, note);
  };
  const onOutcome = (outcome: Outcome<RunInfo>) => {
    if ("value" in outcome) {
      set({ status: "ready", info: outcome.value, source: "network" });
      return;
    }
    leave = undefined;
    const { info, source } = pending();
    set({ status: "failed", info, source, code: codeOf(outcome.error) });
  };
  const ask = () => {
    if (leave || current.status === "ready") return;
    if (current.status === "failed") set(pending());
    leave = requests.join(JSON.stringify([client.baseUrl, client.runUrl, address]), load, onOutcome);
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

/** What to show before there is an answer. A copy kept from the last visit would be found here. */
function pending(): Settings & { status: "pending" } {
  return { status: "pending", info: defaultRunInfo, source: "default" };
}

function codeOf(error: unknown) {
  return error instanceof RunApiError ? error.code : "unknown";
}
