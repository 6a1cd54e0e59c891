import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDuration } from "../api/expire-time.js";
import { FakeClock, FakeStorage, KEY, openTab } from "./test-fakes.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("a session's end", () => {
  for (const term of ["30 minutes", "8 hours", "25 days", "3 months", "1 year"]) {
    it(`is announced a minute before and told on the dot after ${term}`, () => {
      const clock = new FakeClock();
      const { store, events, types } = openTab({ clock });
      const expiresAt = addDuration(new Date(clock.now()), term) as Date;
      const left = expiresAt.getTime() - clock.now();
      store.start("u-1", expiresAt);

      clock.advance(left - MINUTE - 1);
      assert.deepEqual(types(), ["started"]);
      clock.advance(1);
      assert.deepEqual(events.slice(1), [{ type: "expiring", expiresAt }]);
      clock.advance(MINUTE - 1);
      assert.ok(store.current);
      clock.advance(1);
      assert.deepEqual(events.slice(2), [{ type: "expired", expiresAt }]);
      assert.equal(store.current, null);
      assert.equal(clock.pending, 0);
      assert.ok(Math.max(...clock.delays) <= DAY, "no timer is longer than a day");
      assert.ok(clock.delays.length <= Math.ceil(left / DAY) + 2, "and no timer spins");
    });
  }

  it("does not come for never", () => {
    const clock = new FakeClock();
    const { store, types } = openTab({ clock });
    store.start("u-1", "never");
    clock.advance(4000 * DAY);
    assert.deepEqual([types(), clock.delays], [["started"], []]);
  });

  it("is announced at once where less than a minute is left", () => {
    const clock = new FakeClock();
    const { store, types } = openTab({ clock });
    store.start("u-1", clock.in(20_000));
    assert.deepEqual(types(), ["started", "expiring"]);
    clock.advance(20_000);
    assert.deepEqual(types(), ["started", "expiring", "expired"]);
  });

  it("N9 in the past is accepted from a fresh sign-in, and only the server ends it", () => {
    const clock = new FakeClock();
    const { store, types, wake } = openTab({ clock });
    const expiresAt = clock.in(-HOUR);
    store.start("u-1", expiresAt);
    wake.dispatchEvent(new Event("focus"));
    clock.advance(DAY);
    assert.equal(store.current?.expiresAt, expiresAt);
    assert.deepEqual(types(), ["started"]);
  });

  for (const event of ["visibilitychange", "pageshow", "focus"]) {
    it(`U12 is told by ${event} after a week's sleep, without the announcement`, () => {
      const clock = new FakeClock();
      const { store, types, wake } = openTab({ clock });
      store.start("u-1", clock.in(2 * DAY));
      clock.sleep(7 * DAY);
      assert.deepEqual(types(), ["started"]);
      wake.dispatchEvent(new Event(event));
      assert.deepEqual(types(), ["started", "expired"]);
      assert.equal(store.current, null);
    });
  }

  it("U12 comes on time when the device slept for a part of the term", () => {
    const clock = new FakeClock();
    const { store, types, wake } = openTab({ clock });
    store.start("u-1", clock.in(8 * HOUR));
    clock.sleep(7 * HOUR);
    wake.dispatchEvent(new Event("visibilitychange"));
    clock.advance(HOUR - MINUTE - 1);
    assert.deepEqual(types(), ["started"]);
    clock.advance(1);
    assert.deepEqual(types(), ["started", "expiring"]);
    clock.advance(MINUTE);
    assert.deepEqual(types(), ["started", "expiring", "expired"]);
  });

  it("is announced once, however often the page wakes in its last minute", () => {
    const clock = new FakeClock();
    const { store, types, wake } = openTab({ clock });
    store.start("u-1", clock.in(MINUTE));
    for (let i = 0; i < 5; i++) wake.dispatchEvent(new Event("focus"));
    assert.deepEqual(types(), ["started", "expiring"]);
    assert.equal(clock.pending, 1);
  });

  it("is forgotten with the session, and replaced with the next one", () => {
    const clock = new FakeClock();
    const { store, types } = openTab({ clock });
    store.start("u-1", clock.in(HOUR));
    store.signOut();
    assert.equal(clock.pending, 0);
    store.start("u-2", clock.in(3 * HOUR));
    clock.advance(2 * HOUR);
    assert.equal(store.current?.token, "u-2");
    assert.deepEqual(types(), ["started", "ended", "started"]);
  });

  it("takes the stored session away", () => {
    const clock = new FakeClock();
    const local = new FakeStorage();
    const { store } = openTab({ clock, persist: "local", storages: { local: () => local } });
    store.start("u-1", clock.in(HOUR));
    clock.advance(HOUR);
    assert.equal(local.getItem(KEY), null);
  });

  it("is watched no more after dispose", () => {
    const clock = new FakeClock();
    const { store, types, wake } = openTab({ clock });
    store.start("u-1", clock.in(HOUR));
    store.dispose();
    clock.advance(2 * HOUR);
    wake.dispatchEvent(new Event("focus"));
    assert.deepEqual(types(), ["started"]);
  });
});
