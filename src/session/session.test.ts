import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createSession } from "./session.js";
import { FakeClock, openTab, RUN } from "./test-fakes.js";

const HOUR = 3_600_000;

describe("createSession", () => {
  it("holds nothing until someone signs in", () => {
    const { store, events, lines } = openTab();
    assert.equal(store.restore(), null);
    assert.equal(store.current, null);
    assert.deepEqual([events, lines], [[], []]);
  });

  it("answers and tells of a fresh sign-in", () => {
    const clock = new FakeClock();
    const { store, events } = openTab({ clock });
    const expiresAt = clock.in(8 * HOUR);
    const session = store.start("u-1", expiresAt);
    assert.deepEqual(session, { token: "u-1", expiresAt, runUrl: RUN });
    assert.equal(store.current, session);
    assert.deepEqual(events, [{ type: "started", session }]);
  });

  it("ends at sign-out, once", () => {
    const { store, events } = openTab();
    const session = store.start("u-1", "never");
    store.signOut();
    store.signOut();
    assert.equal(store.current, null);
    assert.deepEqual(events.slice(1), [{ type: "ended", session }]);
  });

  it("is silent for a listener that has left", () => {
    const { store } = openTab();
    const heard: string[] = [];
    const leave = store.subscribe(({ type }) => heard.push(type));
    store.start("u-1", "never");
    leave();
    store.signOut();
    assert.deepEqual(heard, ["started"]);
  });

  it("bears a listener that signs out at once", () => {
    const clock = new FakeClock();
    const { store, types } = openTab({ clock });
    store.subscribe(({ type }) => type === "started" && store.signOut());
    store.start("u-1", clock.in(30_000));
    clock.advance(HOUR);
    assert.deepEqual(types(), ["started", "ended"]);
    assert.equal(clock.pending, 0);
  });

  it("keeps a session in memory over dispose and restore, and tells of it no second time", () => {
    const clock = new FakeClock();
    const { store, types } = openTab({ clock });
    store.start("u-1", clock.in(HOUR));
    store.dispose();
    assert.equal(clock.pending, 0);
    assert.equal(store.restore()?.token, "u-1");
    assert.deepEqual(types(), ["started"]);
    clock.advance(HOUR);
    assert.deepEqual(types(), ["started", "expiring", "expired"]);
  });

  it("finds out at restore that it expired while disposed", () => {
    const clock = new FakeClock();
    const { store, types } = openTab({ clock });
    store.start("u-1", clock.in(HOUR));
    store.dispose();
    clock.advance(2 * HOUR);
    assert.deepEqual(types(), ["started"]);
    assert.equal(store.restore(), null);
    assert.deepEqual(types(), ["started", "expired"]);
  });

  it("H10 works where there is no window, storage or channel", () => {
    const lines: string[] = [];
    const store = createSession({ runUrl: RUN, persist: "memory", warn: (line) => lines.push(line) });
    store.start("u-1", "never");
    assert.equal(store.restore()?.token, "u-1");
    store.dispose();
    assert.deepEqual(lines, []);
  });
});

describe("adopt", () => {
  const ends: [string, Date | string | undefined, string][] = [
    ["a date", new Date("2026-03-01T00:00:00Z"), "2026-03-01T00:00:00.000Z"],
    ["an ISO date", "2026-03-01T00:00:00Z", "2026-03-01T00:00:00.000Z"],
    ["login-as-user's default", "8 hours", "2026-01-31T20:00:00.000Z"],
    ["calendar months, to the month's end", "1 month", "2026-02-28T12:00:00.000Z"],
    ["never", "never", "never"],
    ["N9 a missing end", undefined, "never"],
  ];
  for (const [name, expiresAt, expected] of ends) {
    it(`takes ${name}`, () => {
      const { store, types, lines } = openTab();
      const end = store.adopt("u-2", expiresAt)?.expiresAt;
      assert.equal(end instanceof Date ? end.toISOString() : end, expected);
      assert.deepEqual([types(), lines], [["adopted"], []]);
    });
  }

  it("replaces the session that is there", () => {
    const clock = new FakeClock();
    const { store, types } = openTab({ clock });
    store.start("u-1", clock.in(HOUR));
    store.adopt("u-2", "never");
    clock.advance(2 * HOUR);
    assert.equal(store.current?.token, "u-2");
    assert.deepEqual(types(), ["started", "adopted"]);
  });

  it("N9 says expired for an end in the past, and leaves no session", () => {
    const { store, events } = openTab();
    store.start("u-1", "never");
    const expiresAt = new Date("2026-01-01T00:00:00Z");
    assert.equal(store.adopt("u-2", expiresAt), null);
    assert.equal(store.current, null);
    assert.deepEqual(events.slice(1), [{ type: "expired", expiresAt }]);
  });

  for (const end of ["soon", "", new Date(Number.NaN), 7 as unknown as string]) {
    it(`takes an end that it does not understand for none, with one line: ${String(end)}`, () => {
      const { store, lines } = openTab();
      assert.equal(store.adopt("u-2", end)?.expiresAt, "never");
      assert.equal(lines.length, 1);
    });
  }

  for (const token of ["", "two words", "line\nbreak", "tökén", 12, null, { toString: () => "u-1" }]) {
    it(`N8 refuses what is no token, with one line that does not hold it: ${JSON.stringify(token)}`, () => {
      const { store, types, lines } = openTab();
      store.start("u-1", "never");
      assert.equal(store.adopt(token as string, "never"), null);
      assert.equal(store.current?.token, "u-1");
      assert.deepEqual(types(), ["started"]);
      assert.equal(lines.length, 1);
      if (token) assert.ok(!lines[0]?.includes(String(token)));
    });
  }
});
