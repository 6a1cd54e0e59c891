import type { Channel, Clock, Persist } from "./session-types.js";

/** Wrapped, because a browser's timers refuse to be called as methods of another object. */
export const browserClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

/** Functions, because merely reading these names throws where storage is forbidden. */
export const browserStorages: Record<Exclude<Persist, "memory">, () => Storage> = {
  session: () => sessionStorage,
  local: () => localStorage,
};

/** Throws where there is no BroadcastChannel. */
export const browserChannel = (name: string): Channel => new BroadcastChannel(name);
