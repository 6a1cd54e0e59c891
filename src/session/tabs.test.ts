import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createSession } from "./session.js";
import type { SessionStoreOptions } from "./session-types.js";
import { FakeChannels, FakeClock, FakeStorage, KEY, openTab, RUN } from "./test-fakes.js";

const HOUR = 3_600_000;

/** Tabs of one origin, all connected. */
function openTabs(count: number, options: Partial<SessionStoreOptions> = {}) {
  const clock = new FakeClock();
  const local = new FakeStorage();
  const channels = new FakeChannels();
  const tabs = Array.from({ length: count }, () =>
    openTab({
      clock,
      persist: "local",
      storages: { local: () => local },
      channel: channels.connect,
      ...options,
    }),
  );
  for (const { store } of tabs) store.restore();
  const [first, second] = tabs;
  assert.ok(first && second);
  return { tabs, first, second, clock, local, channels };
}

describe("tabs of one origin", () => {
  it("sign in together", () => {
    const { tabs, first, second, channels } = openTabs(3);
    const session = first.store.start("u-1", "never");
    channels.deliver();
    for (const { store } of tabs) assert.deepEqual(store.current, session);
    assert.deepEqual(second.events, [{ type: "restored", session }]);
    assert.deepEqual(first.types(), ["started"]);
  });

  it("sign out together", () => {
    const { tabs, first, second, channels } = openTabs(3);
    const session = first.store.start("u-1", "never");
    channels.deliver();
    second.store.signOut();
    channels.deliver();
    for (const { store } of tabs) assert.equal(store.current, null);
    assert.deepEqual(first.events.at(-1), { type: "ended", session });
  });

  it("follow a change of person", () => {
    const { first, second, channels } = openTabs(2);
    first.store.start("u-1", "never");
    channels.deliver();
    first.store.adopt("u-2", "never");
    channels.deliver();
    assert.equal(second.store.current?.token, "u-2");
    assert.deepEqual(second.types(), ["restored", "restored"]);
  });

  it("S6 send an empty message, named by the RUN, and no echo", () => {
    const { first, channels } = openTabs(5);
    first.store.start("u-1", "never");
    for (let i = 0; i < 5; i++) channels.deliver();
    first.store.signOut();
    for (let i = 0; i < 5; i++) channels.deliver();
    const message = { name: `run-auth-elements:${RUN}`, message: "" };
    assert.deepEqual(channels.posted, [message, message]);
  });

  it("expire together, each by its own clock and each by the right name", () => {
    const { tabs, first, clock, channels } = openTabs(3);
    first.store.start("u-1", clock.in(HOUR));
    channels.deliver();
    clock.advance(HOUR);
    for (const { types } of tabs) assert.deepEqual(types().slice(1), ["expiring", "expired"]);
    assert.equal(channels.posted.length, 1);
  });

  it("U12 take over, when one wakes after its session's end, the session that another began meanwhile", () => {
    const { first, second, clock, local, channels } = openTabs(2);
    first.store.start("u-1", clock.in(HOUR));
    channels.deliver();
    clock.sleep(2 * HOUR);
    second.store.start("u-2", clock.in(HOUR));
    // No message: the first tab was frozen when it was sent. Its timer is what fires first.
    clock.advance(HOUR - 60_000);
    assert.equal(first.store.current?.token, "u-2");
    assert.ok(!first.types().includes("expired"));
    assert.ok(local.getItem(KEY));
  });

  it("U12 look at the storage when they wake, for a message may be missed", () => {
    const { first, second } = openTabs(2);
    first.store.start("u-1", "never");
    second.wake.dispatchEvent(new Event("pageshow"));
    assert.equal(second.store.current?.token, "u-1");
    first.store.signOut();
    second.wake.dispatchEvent(new Event("pageshow"));
    assert.equal(second.store.current, null);
  });

  it("N9 leave a session alone that began with an end in the past", () => {
    const { first, second, clock, channels } = openTabs(2);
    first.store.start("u-1", clock.in(-HOUR));
    channels.deliver();
    first.wake.dispatchEvent(new Event("focus"));
    assert.equal(first.store.current?.token, "u-1");
    assert.deepEqual(second.events, []);
  });

  it("close their channel at dispose and open it again at restore", () => {
    const { first, second, channels } = openTabs(2);
    second.store.dispose();
    assert.equal(channels.open, 1);
    first.store.start("u-1", "never");
    channels.deliver();
    assert.equal(second.store.current, null);
    assert.equal(second.store.restore()?.token, "u-1");
    assert.equal(second.store.restore()?.token, "u-1");
    assert.equal(channels.open, 2);
    assert.deepEqual(second.types(), ["restored"]);
  });

  it("open no channel for a session in memory", () => {
    const { channels } = openTabs(2, { persist: "memory" });
    assert.equal(channels.open, 0);
  });

  it('persist="session" tells the other elements of its page', () => {
    const session = new FakeStorage();
    const { first, second, channels } = openTabs(2, {
      persist: "session",
      storages: { session: () => session },
    });
    first.store.start("u-1", "never");
    channels.deliver();
    assert.equal(second.store.current?.token, "u-1");
  });

  const broken: [string, NonNullable<SessionStoreOptions["channel"]>][] = [
    ["is missing", () => null],
    [
      "throws",
      () => {
        throw new ReferenceError("BroadcastChannel is not defined");
      },
    ],
    [
      "throws at a message",
      () => ({
        onmessage: null,
        postMessage() {
          throw new DOMException("closed", "InvalidStateError");
        },
        close() {},
      }),
    ],
  ];
  for (const [name, channel] of broken) {
    it(`H7 do without a channel that ${name}`, () => {
      const { first, second } = openTabs(2, { channel });
      first.store.start("u-1", "never");
      second.wake.dispatchEvent(new Event("focus"));
      assert.equal(second.store.current?.token, "u-1");
      second.store.signOut();
      first.store.dispose();
      assert.deepEqual([first.lines, second.lines], [[], []]);
    });
  }

  it("speak over the browser's own BroadcastChannel", { timeout: 10_000 }, async (t) => {
    const local = new FakeStorage();
    const open = () => {
      const store = createSession({ runUrl: RUN, persist: "local", storages: { local: () => local } });
      t.after(() => store.dispose());
      return store;
    };
    const [one, other] = [open(), open()];
    other.restore();
    const told = new Promise<string>((resolve) => {
      other.subscribe((event) => resolve(event.type));
    });
    one.start("u-1", "never");
    assert.equal(await told, "restored");
  });
});
