export interface FakeClock {
  /** Lets `ms` milliseconds pass: runs what was due, in order, each at its own time. */
  advance(ms: number): Promise<void>;
  /** Lets time pass unseen, as when a laptop sleeps: no timer runs. */
  sleep(ms: number): void;
  uninstall(): void;
}

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

/** Takes `Date.now` and the page's timers over. What the test runner needs it has kept before. */
export function installClock(): FakeClock {
  const { setTimeout, clearTimeout } = window;
  const realNow = Date.now;
  let now = realNow();
  let lastId = 1_000_000;
  let timers: Timer[] = [];

  Date.now = () => now;
  window.setTimeout = ((run: () => void, ms = 0) => {
    timers.push({ id: ++lastId, at: now + ms, run });
    return lastId;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    timers = timers.filter((timer) => timer.id !== id);
    clearTimeout(id);
  };
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  return {
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        const [due] = timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        now = Math.max(now, due.at);
        due.run();
        await turn();
      }
      now = end;
      await turn();
    },
    sleep(ms) {
      now += ms;
    },
    uninstall() {
      Date.now = realNow;
      Object.assign(window, { setTimeout, clearTimeout });
      for (const { run, at } of timers) setTimeout(run, Math.max(0, at - now));
    },
  };
}
