/**
 * The shape of every flow: a plain object that holds one state, takes actions and tells its listeners.
 * No DOM, no text. Elements draw it; a page with markup of its own can drive it directly.
 */
export interface Flow<State, Action> {
  readonly state: State;
  dispatch(action: Action): void;
  /** Calls `listener` after each change; returns the function that stops it. */
  subscribe(listener: Listener<State>): () => void;
  /** Aborts what is under way, forgets secrets, and stays silent from then on. */
  dispose(): void;
}

export type Listener<State> = (state: State, previous: State) => void;

/** The store under a flow: holds the state and tells listeners of each change. */
export interface Store<State> {
  readonly state: State;
  set(next: State): void;
  subscribe(listener: Listener<State>): () => void;
}

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<Listener<State>>();
  return {
    get state() {
      return state;
    },
    set(next) {
      if (next === state) return;
      const previous = state;
      state = next;
      for (const listener of [...listeners]) listener(next, previous);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
