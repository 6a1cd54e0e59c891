/** Waits for one event; the test's own time limit is its only end. */
export function nextEvent<Name extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), { once: true });
  });
}

const NAMES = [
  "run-before-submit",
  "run-authenticated",
  "run-otp-required",
  "run-registered",
  "run-recovery-sent",
  "run-password-changed",
  "run-confirmed",
  "run-error",
  "run-view-change",
  "run-config",
  "run-theme-adjusted",
  "run-missing-key",
  "run-session-expiring",
  "run-session-expired",
] as const;

export interface RecordedEvent {
  readonly name: string;
  readonly detail: unknown;
}

/** Every event of ours that reaches `target` from now on, as the page around an element hears them. */
export function recordEvents(target: EventTarget, names: readonly string[] = NAMES): RecordedEvent[] {
  const heard: RecordedEvent[] = [];
  for (const name of names) {
    target.addEventListener(name, (event) => {
      heard.push({ name, detail: structuredClone((event as CustomEvent<unknown>).detail) });
    });
  }
  return heard;
}
