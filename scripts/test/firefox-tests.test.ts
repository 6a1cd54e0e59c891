import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { runFirefoxTests } from "./firefox-tests.js";

const built = () => Promise.resolve({ passed: 1, failed: 0 });

/** Runs two made-up files on a machine with or without a Firefox; what was said, what was run, and the outcome. */
async function run(t: TestContext, { firefox, ci }: { firefox?: string; ci?: string }) {
  const said = t.mock.method(console, "log", () => undefined);
  const ran: unknown[] = [];
  const outcome = await runFirefoxTests(["a.test.ts", "b.test.ts"], built, {
    find: () => Promise.resolve(firefox),
    ci,
    run: (files, _limit, env) => {
      ran.push([files, env]);
      return Promise.resolve({ passed: 5, failed: 2 });
    },
  });
  return { outcome, ran, said: said.mock.calls.map(({ arguments: [line] }) => String(line)).join("\n") };
}

describe("the journeys in Firefox", () => {
  it("run where there is one, on a build", async (t) => {
    const { outcome, ran } = await run(t, { firefox: "/usr/bin/firefox-esr", ci: "true" });
    assert.deepEqual(outcome, { passed: 6, failed: 2, skipped: 0 });
    assert.deepEqual(ran, [[["a.test.ts", "b.test.ts"], { TEST_BROWSER: "firefox" }]]);
  });

  it("are skipped aloud where there is none, and fail in CI", async (t) => {
    const skipped = await run(t, { ci: "" });
    assert.deepEqual(skipped.outcome, { passed: 0, failed: 0, skipped: 1 });
    assert.match(skipped.said, /SKIPPED.*firefox-esr/);
    const failed = await run(t, { ci: "true" });
    assert.deepEqual(failed.outcome, { passed: 0, failed: 1 });
    assert.match(failed.said, /FAILED/);
    assert.deepEqual([...skipped.ran, ...failed.ran], []);
  });
});
