import { readToken } from "../api/token.js";
import { toConsole } from "../api/warn.js";
import { browserChannel, browserClock, browserStorages } from "./browser.js";
import { endOf, expiryAt, readAdoptedEnd } from "./expiry.js";
import type { Session, SessionEvent, SessionStore, SessionStoreOptions } from "./session-types.js";
import { openPlace } from "./stored-session.js";
import { joinTabs } from "./tabs.js";
import type { Tabs } from "./tabs.js";

const WAKE_EVENTS = ["visibilitychange", "pageshow", "focus"];

type Beginning = "started" | "adopted" | "restored";

interface Held {
  readonly session: Session;
  /** Milliseconds since 1970; Infinity where only the server can end it. */
  readonly deadline: number;
  warned: boolean;
}

/**
 * Keeps one person's token, in memory or where `persist` says, and tells of its end. Watches nothing before
 * `restore`, `start` or `adopt`, nothing after `dispose`. Never throws for what a storage, a channel or a stored
 * value does: it then keeps the session in memory, with one line for the console.
 */
export function createSession(options: SessionStoreOptions): SessionStore {
  const { runUrl, persist, clock = browserClock, wake = globalThis.window } = options;
  const listeners = new Set<(event: SessionEvent) => void>();
  let held: Held | null = null;
  let timer: unknown;
  let watching: AbortController | undefined;
  let tabs: Tabs | undefined;

  const warn = (line: string) => (options.warn ?? toConsole)(`run-auth-elements: ${line}`);
  const place =
    persist === "memory"
      ? undefined
      : openPlace(options.storages?.[persist] ?? browserStorages[persist], runUrl, () =>
          warn(`persist="${persist}" finds no storage; the session is kept in memory`),
        );
  const emit = (event: SessionEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  const isOver = (session: Pick<Session, "expiresAt">) => endOf(session) <= clock.now();

  const letGo = () => {
    held = null;
    clock.clearTimeout(timer);
  };
  const expire = (end: number) => {
    letGo();
    place?.remove();
    emit({ type: "expired", expiresAt: new Date(end) });
  };

  const checkClock = () => {
    clock.clearTimeout(timer);
    if (!held || !watching || held.deadline === Infinity) return;
    const { deadline } = held;
    const { phase, nextCheckIn } = expiryAt(deadline, clock.now());
    if (phase === "expired") {
      expire(deadline);
      return;
    }
    // Armed before anyone is told: a listener may sign out or dispose.
    timer = clock.setTimeout(check, nextCheckIn);
    if (phase === "expiring" && !held.warned) {
      held.warned = true;
      emit({ type: "expiring", expiresAt: new Date(deadline) });
    }
  };

  const hold = (type: Beginning, session: Session, deadline = endOf(session)) => {
    held = { session, deadline, warned: false };
    emit({ type, session });
    checkClock();
  };
  const keep = (type: Beginning, session: Session, deadline?: number) => {
    place?.write(session);
    tabs?.tell();
    hold(type, session, deadline);
  };

  /** Follows what another tab did to the storage, and tells nobody, so that no message has an echo. */
  const checkPlace = () => {
    const found = place?.read();
    if (found === undefined) return;
    if (found && held && found.token === held.session.token && endOf(found) === endOf(held.session)) return;
    if (found && !isOver(found)) {
      hold("restored", { ...found, runUrl });
    } else if (held && held.deadline > clock.now()) {
      // Past its deadline it has expired, and says so, even where another tab was faster to clear the storage.
      const { session } = held;
      letGo();
      emit({ type: "ended", session });
    }
  };

  /** For a timer, a wake and a message alike. The storage first: what it holds may be newer than what runs out. */
  function check() {
    checkPlace();
    checkClock();
  }

  const watch = () => {
    if (watching) return;
    watching = new AbortController();
    for (const type of WAKE_EVENTS) wake?.addEventListener(type, check, { signal: watching.signal });
    if (place?.works) tabs = joinTabs(runUrl, options.channel ?? browserChannel, check);
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
      keep("started", session, isOver(session) ? Infinity : undefined);
      return session;
    },
    adopt(token, expiresAt) {
      watch();
      if (readToken(token) === undefined) {
        warn("adopt() was given no token: that is one word of visible ASCII");
        return null;
      }
      const end = readAdoptedEnd(expiresAt, clock.now());
      if (end === undefined) warn("adopt() was given an end that is not understood; the server decides");
      const session = { token, expiresAt: end ?? "never", runUrl };
      if (isOver(session)) {
        tabs?.tell();
        expire(endOf(session));
        return null;
      }
      keep("adopted", session);
      return session;
    },
    signOut() {
      const session = held?.session;
      letGo();
      place?.remove();
      tabs?.tell();
      if (session) emit({ type: "ended", session });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      clock.clearTimeout(timer);
      watching?.abort();
      watching = undefined;
      tabs?.close();
      tabs = undefined;
    },
  };
}
