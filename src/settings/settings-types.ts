import type { RunClient } from "../api/client.js";
import type { RunErrorCode } from "../api/errors.js";
import type { fetchJson } from "../api/fetch-json.js";
import type { RunInfo } from "../api/schemas/run-info-types.js";

/** Where the settings in use come from; `cache` is the copy of the last visit. */
export type SettingsSource = "default" | "property" | "cache" | "network";

/**
 * What is known of a RUN. `info` is always there, so nobody has to wait who need not: sign-in never does, sign-up
 * waits for `ready` or `failed`.
 */
export type Settings =
  | { readonly status: "pending"; readonly info: RunInfo; readonly source: "default" | "cache" }
  | { readonly status: "ready"; readonly info: RunInfo; readonly source: "property" | "network" }
  | {
      readonly status: "failed";
      readonly info: RunInfo;
      readonly source: "default" | "cache";
      readonly code: RunErrorCode;
    };

export interface SettingsOptions {
  readonly client: RunClient;
  /** RunInfo, whole or in part, bare or in the API's envelope. Wins over `configUrl`; null and undefined are none. */
  readonly config?: unknown;
  /** Address of a JSON file with the same content, relative to `baseUrl`. Wins over the API's public route. */
  readonly configUrl?: string | undefined;
  /** The page's own address (`document.baseURI`). */
  readonly baseUrl?: string | undefined;
  /** Where settings that were fetched are kept for the next visit; nowhere unless told. */
  readonly storage?: (() => Storage) | undefined;
  /** Gets a line for the console for each value that was set aside. */
  readonly note?: ((line: string) => void) | undefined;
  /** What fetches `configUrl`; the API's own unless told. */
  readonly fetchJson?: typeof fetchJson | undefined;
}

/** The settings of one connection: see `createSettings`. */
export interface SettingsStore {
  readonly current: Settings;
  /**
   * Starts (or joins) the request, where one is needed. The listener hears each change, the first one before this
   * returns if the answer is already on the page. The answered function ends it; when the last of a page has ended,
   * a request still out is aborted.
   */
  subscribe(listener: (settings: Settings) => void): () => void;
  /** Asks again after `failed`; does nothing at any other time. */
  retry(): void;
}
