import type { RunEventDetails } from "../../../src/elements/shared/events.js";
import type { Settings } from "./state.js";

export type Changes = RunEventDetails["run-theme-adjusted"]["changes"];

/** What the playground tells a preview. */
export interface ShowMessage {
  readonly kind: "show";
  readonly settings: Settings;
  /** BCP 47. */
  readonly lang: string;
}

/** What a preview tells the playground: that it listens, and which colours its element has repaired. */
export type PreviewMessage =
  { readonly kind: "ready" } | { readonly kind: "adjusted"; readonly changes: Changes };

/** Hears what one window of this site's own pages says, and no other. */
export function hear(from: () => Window | null, listener: (message: unknown) => void): void {
  window.addEventListener("message", ({ source, origin, data }) => {
    if (source === from() && origin === window.location.origin) listener(data);
  });
}
