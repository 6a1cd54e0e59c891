export interface SharedRequests<T> {
  /**
   * Waits for what `load` brings, which runs only where nobody of this key waits or holds its outcome already, and
   * never rejects. The listener hears one outcome, within this call if there is one. The answered function leaves;
   * when all have left, the request is aborted and the outcome forgotten.
   */
  join(key: string, load: (signal: AbortSignal) => Promise<T>, listener: (outcome: T) => void): () => void;
}

interface Entry<T> {
  readonly listeners: Set<(outcome: T) => void>;
  readonly abort: AbortController;
  outcome?: T;
}

/** One request for all who ask for the same. An outcome that is not `kept` is for those who waited, not for later ones. */
export function createSharedRequests<T>(kept: (outcome: T) => boolean): SharedRequests<T> {
  const entries = new Map<string, Entry<T>>();

  const forget = (key: string, entry: Entry<T>) => {
    if (entries.get(key) === entry) entries.delete(key);
  };
  const begin = (key: string, load: (signal: AbortSignal) => Promise<T>): Entry<T> => {
    const entry: Entry<T> = { listeners: new Set(), abort: new AbortController() };
    entries.set(key, entry);
    void load(entry.abort.signal).then((outcome) => {
      if (!kept(outcome)) forget(key, entry);
      entry.outcome = outcome;
      for (const listener of [...entry.listeners]) {
        // One listener may make another leave.
        if (entry.listeners.has(listener)) listener(outcome);
      }
    });
    return entry;
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
