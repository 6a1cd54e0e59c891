export type Outcome<T> = { readonly value: T } | { readonly error: unknown };
export type OutcomeListener<T> = (outcome: Outcome<T>) => void;

export interface SharedRequests<T> {
  /**
   * Waits for what `load` brings, which runs only where nobody of this key waits or holds its value already. The
   * listener hears one outcome, within this call if there is a value. A failure is kept for nobody. The answered
   * function leaves; when all have left, the request is aborted and the value forgotten.
   */
  join(key: string, load: (signal: AbortSignal) => Promise<T>, listener: OutcomeListener<T>): () => void;
}

interface Entry<T> {
  readonly listeners: Set<OutcomeListener<T>>;
  readonly abort: AbortController;
  outcome?: Outcome<T>;
}

/** One request for all who ask for the same. */
export function createSharedRequests<T>(): SharedRequests<T> {
  const entries = new Map<string, Entry<T>>();

  const begin = (key: string, load: (signal: AbortSignal) => Promise<T>): Entry<T> => {
    const entry: Entry<T> = { listeners: new Set(), abort: new AbortController() };
    const settle = (outcome: Outcome<T>) => {
      if ("error" in outcome) forget(key, entry);
      entry.outcome = outcome;
      for (const listener of [...entry.listeners]) {
        // One listener may make another leave.
        if (entry.listeners.has(listener)) listener(outcome);
      }
    };
    entries.set(key, entry);
    void load(entry.abort.signal).then(
      (value) => settle({ value }),
      (error: unknown) => settle({ error }),
    );
    return entry;
  };
  const forget = (key: string, entry: Entry<T>) => {
    if (entries.get(key) === entry) entries.delete(key);
  };

  return {
    join(key, load, listener) {
      const entry = entries.get(key) ?? begin(key, load);
      entry.listeners.add(listener);
      if (entry.outcome) listener(entry.outcome);
      return () => {
        entry.listeners.delete(listener);
        // An element that is moved leaves and joins again before this: its request goes on.
        setTimeout(() => {
          if (entry.listeners.size > 0) return;
          forget(key, entry);
          entry.abort.abort();
        });
      };
    },
  };
}
