import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Persist } from "./session-types.js";
import { FakeClock, FakeStorage, KEY, openTab } from "./test-fakes.js";

const HOUR = 3_600_000;

const kept = (persist: Persist, storage: Storage | null, clock = new FakeClock()) =>
  openTab({ persist, clock, storages: { session: () => storage, local: () => storage } });

describe("a stored session", () => {
  for (const persist of ["session", "local"] as const) {
    it(`persist="${persist}" is restored at the next load`, () => {
      const clock = new FakeClock();
      const storage = new FakeStorage();
      const session = kept(persist, storage, clock).store.start("u-1", clock.in(HOUR));
      assert.deepEqual(
        [...storage.items],
        [[KEY, JSON.stringify({ token: "u-1", expiresAt: clock.in(HOUR) })]],
      );
      const next = kept(persist, storage, clock);
      assert.deepEqual(next.store.restore(), session);
      assert.deepEqual(next.events, [{ type: "restored", session }]);
      clock.advance(HOUR);
      assert.deepEqual(next.types(), ["restored", "expiring", "expired"]);
    });
  }

  it("is restored without an end", () => {
    const storage = new FakeStorage();
    kept("local", storage).store.adopt("u-1");
    assert.equal(kept("local", storage).store.restore()?.expiresAt, "never");
  });

  it("is gone after sign-out", () => {
    const storage = new FakeStorage();
    const { store } = kept("local", storage);
    store.start("u-1", "never");
    store.signOut();
    assert.equal(storage.length, 0);
    assert.equal(kept("local", storage).store.restore(), null);
  });

  it("S6 touches no storage by default", () => {
    const untouched = () => assert.fail("a storage was opened");
    const { store } = openTab({ storages: { session: untouched, local: untouched } });
    store.restore();
    store.start("u-1", "never");
    store.signOut();
  });

  it("is another one for another RUN", () => {
    const storage = new FakeStorage();
    kept("local", storage).store.start("u-1", "never");
    const storages = { local: () => storage };
    assert.equal(openTab({ persist: "local", storages, runUrl: "other.tago.run" }).store.restore(), null);
    assert.equal(storage.length, 1);
  });

  it("N9 says session-expired when its end has passed, and is removed", () => {
    const clock = new FakeClock();
    const storage = new FakeStorage();
    const expiresAt = clock.in(HOUR);
    kept("local", storage, clock).store.start("u-1", expiresAt);
    clock.sleep(HOUR);
    const { store, events } = kept("local", storage, clock);
    assert.equal(store.restore(), null);
    assert.deepEqual(events, [{ type: "expired", expiresAt }]);
    assert.equal(storage.length, 0);
  });

  const good = '"expiresAt":"never"';
  const poison = {
    "no JSON": "u-1",
    "an empty text": "",
    null: "null",
    "an array": `["u-1","never"]`,
    "a token with a space": `{"token":"u 1",${good}}`,
    "a token with a line break": `{"token":"u-1\\nx: y",${good}}`,
    "an empty token": `{"token":"",${good}}`,
    "a token that is no text": `{"token":{"length":3},${good}}`,
    "no end": `{"token":"u-1"}`,
    "an end that is a number": `{"token":"u-1","expiresAt":4000000000000}`,
    "an end that is a duration": `{"token":"u-1","expiresAt":"8 hours"}`,
    "an end that browsers read differently": `{"token":"u-1","expiresAt":"1/2/2030"}`,
    "S7 a poisoned prototype": `{"__proto__":{"token":"u-1",${good}}}`,
    "brackets without end": "[".repeat(100_000),
  };
  for (const [name, text] of Object.entries(poison)) {
    it(`H7 is nothing, and removed, where there is ${name}`, () => {
      const storage = new FakeStorage();
      storage.setItem(KEY, text);
      const { store, events, lines } = kept("local", storage);
      assert.equal(store.restore(), null);
      assert.deepEqual([events, lines, storage.length], [[], [], 0]);
    });
  }

  it("S7 does not read what a page hung onto Object.prototype", () => {
    const storage = new FakeStorage();
    storage.setItem(KEY, "{}");
    const prototype = Object.prototype as Record<string, unknown>;
    try {
      prototype["token"] = "u-1";
      prototype["expiresAt"] = "never";
      assert.equal(kept("local", storage).store.restore(), null);
    } finally {
      delete prototype["token"];
      delete prototype["expiresAt"];
    }
  });
});

describe("H7 a storage that fails", () => {
  const refuse = (): never => {
    throw new DOMException("denied", "SecurityError");
  };
  const failing = (method: "getItem" | "setItem" | "removeItem") =>
    Object.assign(new FakeStorage(), { [method]: refuse });
  const broken: [string, () => Storage | null][] = [
    ["throws when looked at", refuse],
    ["is missing", () => null],
    ["throws at reading", () => failing("getItem")],
    ["throws at writing", () => failing("setItem")],
    ["throws at removing", () => failing("removeItem")],
  ];
  for (const [name, local] of broken) {
    it(`H7 is memory with one line when it ${name}`, () => {
      const { store, lines, types, wake } = openTab({ persist: "local", storages: { local } });
      assert.equal(store.restore(), null);
      store.start("u-1", "never");
      wake.dispatchEvent(new Event("focus"));
      assert.equal(store.current?.token, "u-1");
      store.signOut();
      assert.deepEqual(types(), ["started", "ended"]);
      assert.equal(lines.length, 1);
      assert.ok(!lines[0]?.includes("u-1"));
    });
  }

  it("H7 that is full keeps no session of the person before", () => {
    const storage = new FakeStorage();
    kept("local", storage).store.start("u-before", "never");
    storage.setItem = refuse;
    kept("local", storage).store.start("u-1", "never");
    assert.equal(storage.length, 0);
  });
});
