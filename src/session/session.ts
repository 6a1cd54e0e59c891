import { systemClock } from "../api/clock.js";
import { readExpireTime } from "../api/expire-time.js";
import type { ExpireTimeOption } from "../api/expire-time.js";
import { readToken } from "../api/token.js";
import { toConsole } from "../api/warn.js";
import type { Session, SessionEvent, SessionStore, SessionStoreOptions } from "./session-types.js";
import { openPlace } from "./stored-session.js";
import { joinTabs } from "./tabs.js";
import type { Tabs } from "./tabs.js";

const MINUTE = 60_000;
/** A browser fires a timer of more than 2³¹−1 ms (24.8 days) at once, so none is ever set for longer than this. */
const DAY = 86_400_000;

interface Held {
  readonly session: Session;
  /** Milliseconds since 1970; Infinity where only the server can end it. */
  readonly deadline: number;
  announced: boolean;
}

/** Milliseconds since 1970. */
const endOf = ({ expiresAt }: { readonly expiresAt: ExpireTimeOption }): number =>
  expiresAt === "never" ? Infinity : expiresAt.getTime();

/**
 * Keeps one person's token, in memory or where `persist` says, and tells of its end. Watches nothing before
 * `restore`, `start` or `adopt`, nothing after `dispose`. Never throws for what a storage, a channel or a stored
 * value does: it then keeps the session in memory, with one line for the console.
 */
export function createSession(options: SessionStoreOptions): SessionStore {
  const { runUrl, persist, clock = systemClock, wake = globalThis.window } = options;
  const listeners = new Set<(event: SessionEvent) => void>();
  let held: Held | undefined;
  let cancelTimer = () => {};
  let watching: AbortController | undefined;
  let tabs: Tabs | undefined;

  const { warn = toConsole } = options;
  // Merely reading a storage's name throws where it is forbidden.
  const open = () => (persist === "local" ? localStorage : sessionStorage);
  const place =
    persist === "memory"
      ? undefined
      : openPlace(options.storages?.[persist] ?? open, runUrl, () =>
          warn(`persist="${persist}" finds no storage; the session is kept in memory`),
        );
  const emit = (event: SessionEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  const isOver = (session: Pick<Session, "expiresAt">) => endOf(session) <= clock.now();

  const letGo = (event: SessionEvent) => {
    held = undefined;
    cancelTimer();
    emit(event);
  };
  const expire = (end: number) => {
    place?.write(null);
    letGo({ type: "expired", expiresAt: new Date(end) });
  };

  /** A comparison with the clock and no count of ticks, so it is right after sleep too. */
  const checkClock = () => {
    cancelTimer();
    if (!held || !watching || held.deadline === Infinity) return;
    const { deadline } = held;
    const left = deadline - clock.now();
    if (left <= 0) {
      expire(deadline);
      return;
    }
    // Armed before anyone is told: a listener may sign out or dispose.
    cancelTimer = clock.after(left > MINUTE ? Math.min(left - MINUTE, DAY) : left, check);
    if (left <= MINUTE && !held.announced) {
      held.announced = true;
      emit({ type: "expiring", expiresAt: new Date(deadline) });
    }
  };

  const hold = (type: "started" | "adopted" | "restored", session: Session, deadline = endOf(session)) => {
    held = { session, deadline, announced: false };
    if (type !== "restored") {
      place?.write(session);
      tabs?.tell();
    }
    emit({ type, session });
    checkClock();
  };

  /** Follows what another tab did to the storage, and tells nobody, so that no message has an echo. */
  const checkPlace = () => {
    const found = place?.read();
    if (found === undefined) return;
    if (found && held && found.token === held.session.token && endOf(found) === endOf(held.session)) return;
    if (found && !isOver(found)) hold("restored", { ...found, runUrl });
    // Past its deadline it has expired, and says so, even where another tab was faster to clear the storage.
    else if (held && held.deadline > clock.now()) letGo({ type: "ended", session: held.session });
  };

  /** For a timer, a wake and a message alike. The storage first: what it holds may be newer than what runs out. */
  function check() {
    checkPlace();
    checkClock();
  }

  const watch = () => {
    if (watching) return;
    watching = new AbortController();
    for (const type of ["visibilitychange", "pageshow", "focus"])
      wake?.addEventListener(type, check, { signal: watching.signal });
    if (place) tabs = joinTabs(runUrl, options.channel, check);
  };

  return {
    get current() {
      return held?.session ?? null;
    },
    restore() {
      watch();
      const found = held ? undefined : place?.read();
      if (found && isOver(found)) expire(endOf(found));
      else check();
      return held?.session ?? null;
    },
    start(token, expiresAt) {
      watch();
      const session = { token, expiresAt, runUrl };
      // Over already by this clock, which may be wrong (sign-in has printed its line): only the server ends it.
      hold("started", session, isOver(session) ? Infinity : undefined);
      return session;
    },
    adopt(token, expiresAt) {
      watch();
      if (readToken(token) === undefined) {
        warn("adopt() was given no token");
        return null;
      }
      const text = expiresAt instanceof Date ? expiresAt.toJSON() : (expiresAt ?? "never");
      const end = readExpireTime(text, new Date(clock.now()));
      if (!end) warn("adopt(): expiry not understood; the server decides");
      const session = { token, expiresAt: end ?? "never", runUrl };
      if (isOver(session)) {
        tabs?.tell();
        expire(endOf(session));
        return null;
      }
      hold("adopted", session);
      return session;
    },
    signOut() {
      place?.write(null);
      tabs?.tell();
      if (held) letGo({ type: "ended", session: held.session });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      cancelTimer();
      watching?.abort();
      watching = undefined;
      tabs?.close();
      tabs = undefined;
    },
  };
}
