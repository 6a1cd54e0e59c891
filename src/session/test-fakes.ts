import { createSession } from "./session.js";
import type { Clock } from "../api/clock.js";
import type { Channel, SessionEvent, SessionStore, SessionStoreOptions } from "./session-types.js";

export const RUN = "acme.tago.run";
export const KEY = `run-auth-elements:session:${RUN}`;

/** A clock that moves when told. `sleep` is a closed lid: the time of day goes on, timers stand still. */
export class FakeClock implements Clock {
  /** Each delay that was asked for, in milliseconds. */
  readonly delays: number[] = [];
  #time = Date.UTC(2026, 0, 31, 12);
  #awake = 0;
  #timers = new Map<number, { at: number; run: () => void }>();
  #lastId = 0;

  get pending(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#time;
  }

  in(milliseconds: number): Date {
    return new Date(this.#time + milliseconds);
  }

  after(ms: number, run: () => void): () => void {
    this.delays.push(ms);
    const timer = ++this.#lastId;
    // As browsers do with what does not fit into 31 bits.
    this.#timers.set(timer, { at: this.#awake + (ms > 2 ** 31 - 1 ? 0 : ms), run });
    return () => this.#timers.delete(timer);
  }

  advance(milliseconds: number): void {
    const end = this.#awake + milliseconds;
    for (;;) {
      const next = [...this.#timers].sort((a, b) => a[1].at - b[1].at)[0];
      if (!next || next[1].at > end) break;
      this.#timers.delete(next[0]);
      this.#move(next[1].at - this.#awake);
      next[1].run();
    }
    this.#move(end - this.#awake);
  }

  sleep(milliseconds: number): void {
    this.#time += milliseconds;
  }

  #move(milliseconds: number): void {
    this.#awake += milliseconds;
    this.#time += milliseconds;
  }
}

export class FakeStorage implements Storage {
  readonly items = new Map<string, string>();

  get length(): number {
    return this.items.size;
  }

  clear(): void {
    this.items.clear();
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
}

/** The channels of one origin: what one posts, `deliver` hands to all others of its name. */
export class FakeChannels {
  readonly posted: { name: string; message: unknown }[] = [];
  readonly #open = new Set<{ name: string; channel: Channel }>();
  #queue: { name: string; from: Channel }[] = [];

  get open(): number {
    return this.#open.size;
  }

  connect = (name: string): Channel => {
    const channel: Channel = {
      onmessage: null,
      postMessage: (message) => {
        this.posted.push({ name, message });
        this.#queue.push({ name, from: channel });
      },
      close: () => this.#open.delete(entry),
    };
    const entry = { name, channel };
    this.#open.add(entry);
    return channel;
  };

  deliver(): void {
    const sent = this.#queue;
    this.#queue = [];
    for (const { name, from } of sent) {
      for (const { name: other, channel } of [...this.#open]) {
        if (other === name && channel !== from)
          channel.onmessage?.(new MessageEvent("message", { data: "" }));
      }
    }
  }
}

export interface Tab {
  readonly store: SessionStore;
  readonly events: SessionEvent[];
  readonly lines: string[];
  readonly wake: EventTarget;
  types(): string[];
}

/** An instance in a tab of its own; what tabs share (clock, storage, channels) comes in by `options`. */
export function openTab(options: Partial<SessionStoreOptions> = {}): Tab {
  const events: SessionEvent[] = [];
  const lines: string[] = [];
  const wake = new EventTarget();
  const store = createSession({
    runUrl: RUN,
    persist: "memory",
    clock: new FakeClock(),
    channel: () => null,
    wake,
    warn: (line) => lines.push(line),
    ...options,
  });
  store.subscribe((event) => events.push(event));
  return { store, events, lines, wake, types: () => events.map(({ type }) => type) };
}
