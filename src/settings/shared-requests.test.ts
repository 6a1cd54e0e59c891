import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { createSharedRequests } from "./shared-requests.js";
import { settled } from "./test-fakes.js";

/** Loads that end when the test says so, for one who joins by `key`. */
function setUp() {
  const requests = createSharedRequests<string>((outcome) => outcome !== "no");
  const loads: { signal: AbortSignal; resolve(outcome: string): void }[] = [];
  const load = (signal: AbortSignal) => new Promise<string>((resolve) => loads.push({ signal, resolve }));
  const join = (key = "a") => {
    const heard: string[] = [];
    return { heard, leave: requests.join(key, load, (outcome) => heard.push(outcome)) };
  };
  return { requests, loads, load, join };
}

describe("createSharedRequests", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
  afterEach(() => mock.timers.reset());

  it("loads once a key", async () => {
    const { loads, join } = setUp();
    const joined = [join(), join(), join("b")];
    assert.equal(loads.length, 2);
    loads[0]?.resolve("A");
    loads[1]?.resolve("B");
    await settled();
    assert.deepEqual(
      joined.map(({ heard }) => heard),
      [["A"], ["A"], ["B"]],
    );
  });

  it("gives a late one the value within the call, while someone is there", async () => {
    const { loads, join } = setUp();
    join();
    loads[0]?.resolve("A");
    await settled();
    assert.deepEqual(join().heard, ["A"]);
    assert.equal(loads.length, 1);
  });

  it("forgets the value with the last one", async () => {
    const { loads, join } = setUp();
    const { leave } = join();
    loads[0]?.resolve("A");
    await settled();
    leave();
    mock.timers.runAll();
    assert.deepEqual(join().heard, []);
    assert.equal(loads.length, 2);
  });

  it("keeps a failure for nobody", async () => {
    const { loads, join } = setUp();
    const { heard } = join();
    loads[0]?.resolve("no");
    await settled();
    assert.deepEqual(heard, ["no"]);
    const again = join();
    loads[1]?.resolve("A");
    await settled();
    assert.deepEqual([again.heard, heard.length], [["A"], 1]);
  });

  it("N5 aborts when the last one has left, not before", () => {
    const { loads, join } = setUp();
    const [first, second] = [join(), join()];
    first.leave();
    mock.timers.runAll();
    assert.equal(loads[0]?.signal.aborted, false);
    second.leave();
    mock.timers.runAll();
    assert.equal(loads[0]?.signal.aborted, true);
  });

  it("H4 goes on with the request of who leaves and joins again within one task", async () => {
    const { loads, join } = setUp();
    for (let i = 0; i < 1000; i++) join().leave();
    const { heard } = join();
    mock.timers.runAll();
    assert.deepEqual([loads.length, loads[0]?.signal.aborted], [1, false]);
    loads[0]?.resolve("A");
    await settled();
    assert.deepEqual(heard, ["A"]);
  });

  it("N11 drops the answer of a request that was given up, also for those of the next one", async () => {
    const { loads, join } = setUp();
    const gone = join();
    gone.leave();
    mock.timers.runAll();
    const next = join();
    loads[0]?.resolve("late");
    await settled();
    assert.deepEqual([gone.heard, next.heard], [[], []]);
    loads[1]?.resolve("A");
    await settled();
    assert.deepEqual([gone.heard, next.heard], [[], ["A"]]);
  });

  it("N11 does not call one that another listener made leave", async () => {
    const { requests, loads, load } = setUp();
    const heard: string[] = [];
    requests.join("a", load, () => {
      heard.push("first");
      leaveSecond();
    });
    const leaveSecond = requests.join("a", load, () => heard.push("second"));
    loads[0]?.resolve("A");
    await settled();
    assert.deepEqual(heard, ["first"]);
  });
});
